package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.measure.Quantiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "timers",
    description =
        "Timers among a million that are pending: claims a second beside db-scheduler's, elapsed"
            + " timers on Kafka, how late they are, requests and cancellations.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class TimersCommand implements Callable<Integer> {

  @Option(names = "--pending", description = "in each table, not due for a month")
  private int pending = 1_000_000;

  @Option(names = "--timers", description = "that are measured, each time")
  private int timers = 60_000;

  @Option(names = "--warm-up", description = "timers before, each time")
  private int warmUp = 20_000;

  @Option(names = "--threads", description = "of db-scheduler")
  private int threads = 20;

  @Option(names = "--rate", description = "timers due a second, while it is measured how late")
  private int rate = 1_000;

  @Option(names = "--seconds", description = "how long that is measured")
  private int seconds = 60;

  @Override
  public Integer call() {
    Limits.require("--pending", pending, 1_000, 5_000_000);
    Limits.require("--timers", timers, 2_000, 400_000);
    Limits.require("--warm-up", warmUp, 2_000, 400_000);
    Limits.require("--threads", threads, 1, 50);
    Limits.require("--rate", rate, 1, 5_000);
    Limits.require("--seconds", seconds, 1, 600);
    Workplace.occupy("timers");
    System.out.println("Jumun: timers");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    System.out.println();
    return measure(Servers.start("timers"), new TimersReport(System.out)) ? 0 : 1;
  }

  private boolean measure(Servers servers, TimersReport report) {
    var rows = new TimerRows(servers);
    // The service itself makes its table.
    new OurTimers(servers, rows).close();
    rows.fill(pending);
    Quantiles late = throughKafka(servers, rows, report);
    report.claims(
        "among %,d pending".formatted(pending), ourClaims(servers, rows), theirs(servers));
    report.early(late);
    return late.millis(0) >= 0;
  }

  private Quantiles throughKafka(Servers servers, TimerRows rows, TimersReport report) {
    try (var ours = new OurTimers(servers, rows)) {
      Speed onKafka = ours.onKafka(warmUp, timers);
      Quantiles late = ours.lateness(rate, seconds);
      report.ours(onKafka, ours.requests(warmUp, timers), ours.cancellations(warmUp, timers));
      report.lateness(rate, late);
      return late;
    }
  }

  /** Without the relay: db-scheduler tells nobody either. */
  private Speed ourClaims(Servers servers, TimerRows rows) {
    try (var ours = new OurTimers(servers, rows, "--jumun.relay.enabled=false")) {
      return ours.claims(warmUp, timers);
    }
  }

  private Speed theirs(Servers servers) {
    var theirs = new TheirTimers(servers);
    theirs.fill(pending);
    return theirs.claims(threads, warmUp, timers);
  }

  private String settings() {
    return "%,d timers after %,d of warm-up, among %,d; db-scheduler with %d threads, lock and fetch; each process with 320 MB, SerialGC; PostgreSQL with fsync"
        .formatted(timers, warmUp, pending, threads);
  }
}

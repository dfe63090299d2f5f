package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.topic.Drained;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "relay",
    description =
        "From the outbox to Kafka: latency at a fixed rate, and how fast a backlog is drained;"
            + " beside a bare Debezium engine and a bare Kafka producer.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class RelayCommand implements Callable<Integer> {

  @Option(names = "--seconds", description = "how long latency is measured, each time")
  private int seconds = 30;

  @Option(names = "--warm-up", description = "seconds of the same load before")
  private int warmUp = 15;

  @Option(names = "--rate", description = "events a second while latency is measured")
  private int rate = 200;

  @Option(names = "--backlog", description = "rows of the backlog")
  private int backlog = 100_000;

  @Option(names = "--rounds", description = "how often the backlog is written and drained")
  private int rounds = 3;

  @Override
  public Integer call() {
    requireLimits();
    Workplace.occupy("relay");
    System.out.println("Jumun: the relay, from commit to Kafka");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    System.out.println();
    measure(Servers.start("relay"));
    return 0;
  }

  private void requireLimits() {
    Limits.require("--seconds", seconds, 1, 600);
    Limits.require("--warm-up", warmUp, 1, 600);
    Limits.require("--rate", rate, 1, 5_000);
    Limits.require("--backlog", backlog, 1_000, 500_000);
    Limits.require("--rounds", rounds, 1, 9);
  }

  private void measure(Servers servers) {
    migrate(servers);
    var rows = new Backlog(servers);
    String slot = rows.makeSlot();
    var report = new RelayReport(System.out);
    try (var writer = new OutboxWriter(servers)) {
      var comparison =
          new LatencyComparison(
              servers,
              writer,
              new OpenLoop(rate),
              Duration.ofSeconds(warmUp),
              Duration.ofSeconds(seconds));
      report.latency(comparison.run(slot), "%d events/s for %d s".formatted(rate, seconds));
    }
    report.backlog(drain(servers, rows, slot), "%,d rows".formatted(backlog));
  }

  /** The service makes its tables, and the slot, at its first start. */
  private static void migrate(Servers servers) {
    try (ChildJvm service = Contestant.relay(servers).listen(_ -> {})) {
      Contestant.awaitReady(service);
    }
  }

  private List<Map<Contestant, Drained>> drain(Servers servers, Backlog rows, String slot) {
    var comparison = new BacklogComparison(servers, rows, slot, backlog);
    List<Map<Contestant, Drained>> measured = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      measured.add(comparison.round(round % 2 == 0));
    }
    return measured;
  }

  private String settings() {
    return "one event a transaction, body of %d bytes; PostgreSQL with fsync, one Kafka node; each process with 320 MB, SerialGC"
        .formatted(Samples.bodyBytes());
  }
}

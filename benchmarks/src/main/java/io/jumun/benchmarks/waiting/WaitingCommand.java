package io.jumun.benchmarks.waiting;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Table;
import io.jumun.benchmarks.played.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "waiting",
    description =
        "Clients that wait at one replica of order-service until their orders have changed: with"
            + " Prefer: wait, by server-sent events, and by asking again and again.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class WaitingCommand implements Callable<Integer> {

  private static final int WARM_UP = 300;
  private static final int WARM_UP_RATE = 100;
  private static final int LATEST = 50;

  @Option(names = "--clients", description = "who wait at once, each for an order of its own")
  private int clients = 1_000;

  @Option(names = "--changing", description = "of their orders so many change meanwhile")
  private int changing = 200;

  @Option(names = "--rate", description = "orders that change, a second")
  private int rate = 20;

  @Override
  public Integer call() {
    Limits.require("--clients", clients, 1, 1_200);
    Limits.require("--changing", changing, 1, clients);
    // Who waits with Prefer: wait does so for 25 s, and all of them must be waiting by then.
    Limits.require("--rate", rate, changing / 12 + 1, 1_000);
    Workplace.occupy("waiting");
    System.out.println("Jumun: clients that wait");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.printf(
        "settings  %d clients, the orders of %d change, %d a second; order-service with 320 MB,"
            + " SerialGC, a pool of 10, 32 requests at a time%n%n",
        clients, changing, rate);
    return measure(Servers.start("waiting"));
  }

  private int measure(Servers servers) {
    var who = SignedIn.somebody(servers);
    try (var orders =
        ServiceProcess.start(
            servers,
            "order-service",
            Map.of(),
            List.of("--jumun.order.expiry=PT6H", "--jumun.order.redrive-after=PT1H"))) {
      var crowd = new Crowd(servers, orders, who);
      for (Way way : Way.values()) {
        int few = Math.min(WARM_UP, clients);
        crowd.wait(way, few, few, WARM_UP_RATE);
      }
      double idle = crowd.idleStatements();
      return report(
          idle,
          Arrays.stream(Way.values())
              .map(way -> crowd.wait(way, clients, changing, rate))
              .toList());
    }
  }

  private int report(double idle, List<Told> all) {
    Table table =
        Table.of("", "told", "p50, ms", "p99, ms", "statements/s while nothing happens", "goal");
    table.row("nobody waits", "0", "", "", "%,.0f".formatted(idle));
    all.forEach(told -> row(table, told));
    table.print(System.out);
    all.forEach(WaitingCommand::failures);
    return all.stream().allMatch(told -> told.till().failures().isEmpty()) ? 0 : 1;
  }

  private static void row(Table table, Told told) {
    var delays = told.delays();
    table.row(
        told.way().title(),
        "%,d".formatted(told.till().count()),
        "%,.0f".formatted(delays.p50()),
        "%,.0f".formatted(delays.p99()),
        "%,.0f".formatted(told.statements()),
        told.way() == Way.POLLING ? "" : Goal.atMost(LATEST).judge(delays.p99()));
  }

  private static void failures(Told told) {
    told.till()
        .failures()
        .forEach(
            (reason, count) ->
                System.out.printf("FAILED %d times, %s: %s%n", count, told.way().title(), reason));
  }
}

package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "reservations",
    description =
        "Reservations a second, of one hot product and of many: by inventory-service in batches,"
            + " and by one transaction each, with the row locked and with its version checked; and"
            + " how ours grow with partitions and replicas.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class ReservationsCommand implements Callable<Integer> {

  @Option(names = "--requests", description = "reservations that are measured, each time")
  private int requests = 30_000;

  @Option(names = "--warm-up", description = "reservations before, each time")
  private int warmUp = 20_000;

  @Option(names = "--products", description = "of which the many are asked for, evenly")
  private int products = 10_000;

  @Option(names = "--seconds", description = "how long each baseline is measured")
  private int seconds = 20;

  @Option(names = "--warm-up-seconds", description = "how long each baseline works before")
  private int warmUpSeconds = 15;

  private final List<Shelf> shelves = new ArrayList<>();

  @Override
  public Integer call() {
    Limits.require("--requests", requests, 1_000, 400_000);
    Limits.require("--warm-up", warmUp, 1_000, 400_000);
    Limits.require("--products", products, 2, 20_000);
    Limits.require("--seconds", seconds, 1, 600);
    Limits.require("--warm-up-seconds", warmUpSeconds, 1, 600);
    Workplace.occupy("reservations");
    System.out.println("Jumun: reservations");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    System.out.println();
    var servers = Servers.start("reservations");
    Ours.prepare(servers);
    measure(servers, new ReservationsReport(System.out));
    return shelves.stream().allMatch(shelf -> shelf.wrong() == 0) ? 0 : 1;
  }

  private void measure(Servers servers, ReservationsReport report) {
    var hot = contest(servers, 1);
    report.compare("one hot product", hot);
    report.compare("products: %,d".formatted(products), contest(servers, products));
    report.growth("one hot product, growing", growth(servers, 1));
    report.growth("products: %,d, growing".formatted(products), growth(servers, products));
    report.goal(hot.get(0), hot.get(1));
    report.books(shelves.stream().mapToLong(Shelf::wrong).sum());
  }

  /** Ours first, then the baselines. */
  private List<Speed> contest(Servers servers, int of) {
    List<Speed> speeds = new ArrayList<>(List.of(ours(servers, Scenario.SHIPPED, of)));
    for (Way way : Way.values()) {
      speeds.add(
          new Baseline(servers, way)
              .measure(
                  shelf(servers, of),
                  Duration.ofSeconds(warmUpSeconds),
                  Duration.ofSeconds(seconds)));
    }
    return speeds;
  }

  private List<Speed> growth(Servers servers, int of) {
    return Scenario.GROWTH.stream().map(scenario -> ours(servers, scenario, of)).toList();
  }

  private Speed ours(Servers servers, Scenario scenario, int of) {
    try (var ours = new Ours(servers, scenario)) {
      return ours.measure(shelf(servers, of), warmUp, requests);
    }
  }

  /** Each is asked for once, so that rows of one count nothing of another. */
  private Shelf shelf(Servers servers, int of) {
    var shelf = Shelf.with(servers, of);
    shelves.add(shelf);
    return shelf;
  }

  private String settings() {
    return "%,d reservations of one piece after %,d of warm-up; baselines: 64 threads, a pool of 10, %d s after %d s; each process with 320 MB, SerialGC; PostgreSQL with fsync"
        .formatted(requests, warmUp, seconds, warmUpSeconds);
  }
}

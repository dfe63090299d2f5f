package io.jumun.benchmarks.confirm;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.load.ClosedLoop;
import io.jumun.benchmarks.measure.Measured;
import io.jumun.benchmarks.played.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "confirm",
    description =
        "Payments of one hot product, confirmed by as many clients as go while the gateway takes"
            + " its time: by payment-service, and by a shop that asks the gateway inside its"
            + " transaction.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class ConfirmCommand implements Callable<Integer> {

  @Option(names = "--seconds", description = "how long is measured, each design")
  private int seconds = 30;

  @Option(names = "--warm-up", description = "seconds of the same load before, each design")
  private int warmUp = 100;

  @Option(names = "--clients", description = "who confirm again and again")
  private int clients = 99;

  @Option(names = "--designs", split = ",", description = "which of them: ${COMPLETION-CANDIDATES}")
  private List<Design> designs = List.of(Design.values());

  @Option(names = "--latency", description = "milliseconds that the gateway takes")
  private int latency = 200;

  @Override
  public Integer call() {
    Limits.require("--seconds", seconds, 1, 600);
    Limits.require("--warm-up", warmUp, 1, 600);
    Limits.require("--clients", clients, 1, 200);
    Limits.require("--latency", latency, 1, 10_000);
    Workplace.occupy("confirm");
    System.out.println("Jumun: payments confirmed");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    designs.forEach(
        design -> System.out.println("          " + design.title() + ": " + design.told()));
    System.out.println();
    return measure(Servers.start("confirm")) ? 0 : 1;
  }

  private boolean measure(Servers servers) {
    var gateway = Gateway.start(Duration.ofMillis(latency));
    var who = SignedIn.somebody(servers);
    List<Result> results =
        designs.stream()
            .map(design -> measure(design, start(design, servers, gateway), who, gateway))
            .toList();
    var report = new ConfirmReport(System.out, ceiling(), results);
    report.print();
    return report.booksAgree();
  }

  /** Each with a fresh process and a database of its own. */
  private static Contender start(Design design, Servers servers, Gateway gateway) {
    var own = servers.with("confirm_" + design.name().toLowerCase());
    return switch (design) {
      case STOCK_LOCKED -> OneTransaction.start(own, gateway, true, 100);
      case POOL_OF_10 -> OneTransaction.start(own, gateway, false, 10);
      case POOL_OF_100 -> OneTransaction.start(own, gateway, false, 100);
      case OURS -> PaymentService.start(own, gateway);
    };
  }

  private Result measure(Design design, Contender contender, SignedIn who, Gateway gateway) {
    try (contender) {
      List<UUID> orders = Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(most()).toList();
      contender.prepare(who.member(), orders);
      Queue<UUID> unpaid = new ConcurrentLinkedQueue<>(orders);
      var client = new ConfirmClient(contender.url(), who);
      GatewayBooks before = gateway.books();
      load(contender, client, unpaid, warmUp);
      var measured = load(contender, client, unpaid, seconds);
      return new Result(design, measured, contender.paid(), gateway.books().since(before));
    }
  }

  private Measured<Confirmed> load(
      Contender contender, ConfirmClient client, Queue<UUID> unpaid, int forSeconds) {
    return Measured.of(
        contender.meter(),
        till ->
            new ClosedLoop(clients)
                .run(
                    Duration.ofSeconds(forSeconds),
                    _ -> till.ring(() -> client.confirm(unpaid.remove()))));
  }

  /** A second, when the gateway's time were all that a confirm takes. */
  private double ceiling() {
    return clients * 1_000.0 / latency;
  }

  private int most() {
    return (int) Math.ceil(ceiling() * (warmUp + seconds)) + 2 * clients;
  }

  private String settings() {
    return "%d clients on the same machine, gateway %d ms, %d s each after %d s of warm-up; each process with 320 MB, SerialGC; PostgreSQL with fsync"
        .formatted(clients, latency, seconds, warmUp);
  }
}

package io.jumun.benchmarks.purchases;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.load.ClosedLoop;
import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.measure.Measured;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "purchases",
    description =
        "Whole purchases on a platform of their own: how long one takes at a fixed rate, and how"
            + " many go in a second; beside the gateway alone.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class PurchasesCommand implements Callable<Integer> {

  /** The gateway alone soon shows what it can. */
  private static final Duration BASELINE = Duration.ofSeconds(15);

  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration GATEWAY_LATENCY = Duration.ofMillis(100);
  private static final Duration OFTEN = Duration.ofMillis(10);

  /** At full load a look every 10 ms by every shopper would be most of the load. */
  private static final Duration SELDOM = Duration.ofMillis(100);

  @Option(names = "--seconds", description = "how long is measured, each time")
  private int seconds = 60;

  @Option(names = "--warm-up", description = "seconds of the same load before, each time")
  private int warmUp = 30;

  @Option(names = "--rate", description = "purchases a second while their time is measured")
  private int rate = 20;

  @Option(names = "--shoppers", description = "who buy again and again, as fast as it goes")
  private int shoppers = 32;

  @Override
  public Integer call() {
    requireLimits();
    Workplace.occupy("purchases");
    System.out.println("Jumun: whole purchases");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    Mall mall = Mall.open(GATEWAY_LATENCY, shoppers);
    System.out.println();
    return measure(mall).agree() ? 0 : 1;
  }

  private void requireLimits() {
    Limits.require("--seconds", seconds, 1, 600);
    Limits.require("--warm-up", warmUp, 2, 600);
    Limits.require("--rate", rate, 1, 1_000);
    Limits.require("--shoppers", shoppers, 1, 200);
  }

  private Books measure(Mall mall) {
    var report = new PurchasesReport(System.out);
    var gateway = new DirectGateway(mall.platform());

    Measured<Purchase> idle = Measured.idle(mall.meter(), IDLE);
    Measured<Purchase> gatewayAtRate = directAtRate(mall, gateway);
    atRate(mall, warmUp);
    Measured<Purchase> atRate = atRate(mall, seconds);
    report.atRate(atRate, gatewayAtRate, "%d a second for %d s".formatted(rate, seconds));

    Measured<Purchase> gatewayAtFull = directAtFull(mall, gateway);
    atFull(mall, warmUp / 2);
    Measured<Purchase> atFull = atFull(mall, seconds);
    report.atFull(atFull, gatewayAtFull, "%d shoppers for %d s".formatted(shoppers, seconds));

    report.processes(idle, atRate, atFull, mall.meter().memory());
    Books books = Books.of(mall.platform());
    report.books(books);
    return books;
  }

  private Measured<Purchase> atRate(Mall mall, int forSeconds) {
    var turn = new AtomicInteger();
    return Measured.of(
        mall.meter(),
        till ->
            new OpenLoop(rate)
                .run(
                    Duration.ofSeconds(forSeconds),
                    due -> till.ring(() -> mall.shopper(turn.getAndIncrement()).buy(due, OFTEN))));
  }

  private Measured<Purchase> atFull(Mall mall, int forSeconds) {
    return Measured.of(
        mall.meter(),
        till ->
            new ClosedLoop(shoppers)
                .run(
                    Duration.ofSeconds(forSeconds),
                    number ->
                        till.ring(() -> mall.shopper(number).buy(System.nanoTime(), SELDOM))));
  }

  private Measured<Purchase> directAtRate(Mall mall, DirectGateway gateway) {
    return Measured.of(
        mall.meter(),
        till -> new OpenLoop(rate).run(BASELINE, due -> till.ring(() -> gateway.charge(due))));
  }

  private Measured<Purchase> directAtFull(Mall mall, DirectGateway gateway) {
    return Measured.of(
        mall.meter(),
        till ->
            new ClosedLoop(shoppers)
                .run(BASELINE, _ -> till.ring(() -> gateway.charge(System.nanoTime()))));
  }

  private String settings() {
    return "one replica of each service with 320 MB, gateway latency %d ms, one piece of one of %d products; clients on the same machine look every %d ms at a rate, every %d ms at full load"
        .formatted(GATEWAY_LATENCY.toMillis(), Mall.PRODUCTS, OFTEN.toMillis(), SELDOM.toMillis());
  }
}

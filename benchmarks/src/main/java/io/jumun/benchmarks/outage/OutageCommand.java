package io.jumun.benchmarks.outage;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.measure.Till;
import io.jumun.benchmarks.purchases.Books;
import io.jumun.benchmarks.purchases.Mall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "outage",
    description =
        "The gateway is away while shoppers go on paying: what they are told, what it costs"
            + " payment-service, how long the queue takes afterwards, and whether the books agree.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class OutageCommand implements Callable<Integer> {

  private static final Duration GATEWAY_LATENCY = Duration.ofMillis(100);
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration CALM = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SHOPPERS = 20;

  private final AtomicInteger turn = new AtomicInteger();

  @Option(names = "--seconds", description = "how long the gateway is away; 300 are five minutes")
  private int seconds = 300;

  @Option(names = "--rate", description = "purchases that begin in a second")
  private int rate = 3;

  @Override
  public Integer call() {
    Limits.require("--seconds", seconds, 5, 3_600);
    Limits.require("--rate", rate, 1, 100);
    Workplace.occupy("purchases");
    System.out.println("Jumun: the gateway is away");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    Mall mall = Mall.open(GATEWAY_LATENCY, SHOPPERS);
    System.out.println();
    var report = drill(mall);
    report.print();
    return report.isGood() ? 0 : 1;
  }

  private OutageReport drill(Mall mall) {
    try (var lookout = new Lookout(mall.platform())) {
      // Everything was just started, and what is cold is slow.
      phase("warm-up", mall, lookout, WARM_UP);
      Phase before = phase("before", mall, lookout, CALM);
      mall.window().faultRates(Away.SEED, Away.RATES);
      Phase away = phase("away", mall, lookout, Duration.ofSeconds(seconds));
      mall.window().noFaults();
      var drained = CompletableFuture.supplyAsync(() -> drain(lookout));
      Phase after = phase("back again", mall, lookout, CALM);
      return new OutageReport(
          System.out, List.of(before, away, after), drained.join(), settledBooks(mall));
    }
  }

  private Phase phase(String title, Mall mall, Lookout lookout, Duration duration) {
    var till = new Till<Visit>();
    lookout.most();
    new OpenLoop(rate)
        .run(duration, _ -> till.ring(() -> new Visitor(mall, turn.getAndIncrement()).visit()));
    return new Phase(title, till, lookout.most());
  }

  /** Those who buy meanwhile do not count: they wait for a moment as they always do. */
  private static Drained drain(Lookout lookout) {
    var back = Instant.now();
    long begin = System.nanoTime();
    long queued = lookout.unsettledOf(back);
    await(() -> lookout.unsettledOf(back) == 0);
    return new Drained(
        queued, lookout.unsettledOf(back), Duration.ofNanos(System.nanoTime() - begin));
  }

  /** An order is PAID a moment after its payment. */
  private static Books settledBooks(Mall mall) {
    await(() -> Books.of(mall.platform()).agree());
    return Books.of(mall.platform());
  }

  private static void await(BooleanSupplier good) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!good.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private String settings() {
    return "%d purchases a second, gateway away for %d s: calls hang, are answered 500, or are executed and their answer is lost; one replica of each service with 320 MB"
        .formatted(rate, seconds);
  }
}

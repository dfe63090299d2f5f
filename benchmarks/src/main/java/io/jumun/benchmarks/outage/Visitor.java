package io.jumun.benchmarks.outage;

import io.jumun.benchmarks.purchases.Mall;
import io.jumun.runner.shop.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Buys one piece of something, confirms, looks for some seconds, and leaves, paid or not. */
record Visitor(Mall mall, int number) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STAY = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Set<String> NOT_SETTLED_YET = Set.of("CONFIRMING", "UNSETTLED");

  /**
   * @throws RuntimeException when any call was refused, and when the payment is shown as anything
   *     but paid or not settled yet: both are what no shopper shall see
   */
  Visit visit() {
    String token = mall.token(number);
    var order = mall.shop().placeOrder(token, mall.product(number), 1).orFail();
    String id = order.get("id").asString();
    long amount = order.get("amount").asLong();
    mall.shop().checkOut(token, id).orFail();
    awaitReady(() -> mall.shop().payment(token, id));
    String key = mall.window().authenticate(id, amount);
    long begin = System.nanoTime();
    mall.shop().confirm(token, key, id, amount).orFail();
    long confirmNanos = System.nanoTime() - begin;
    return new Visit(confirmNanos, isPaidInTime(token, id));
  }

  private boolean isPaidInTime(String token, String id) {
    long end = System.nanoTime() + STAY.toNanos();
    while (System.nanoTime() < end) {
      String status = mall.shop().payment(token, id).orFail().get("status").asString();
      if (status.equals("APPROVED")) {
        return true;
      }
      if (!NOT_SETTLED_YET.contains(status)) {
        throw new IllegalStateException("A shopper is told " + status);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return false;
  }

  /** A payment that has not been asked for yet is not found. */
  private static void awaitReady(Supplier<Answer> payment) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Answer seen = payment.get();
    while (!seen.body().path("status").asString("").equals("READY")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not READY: " + seen);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      seen = payment.get();
    }
  }
}

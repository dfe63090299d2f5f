package io.jumun.payment.test;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An order of 24,000 won as order-service would know it. */
public record AnOrder(UUID id, UUID memberId, long amount, AtomicLong sequence) {

  public static AnOrder fresh() {
    return over(24_000);
  }

  public static AnOrder over(long amount) {
    return new AnOrder(
        UuidCreator.getTimeOrderedEpoch(),
        UuidCreator.getTimeOrderedEpoch(),
        amount,
        new AtomicLong(100));
  }

  /** A payment key that no other test uses. */
  public String card(int number) {
    return "card-" + number + "-" + id;
  }

  long next() {
    return sequence.incrementAndGet();
  }
}

package io.jumun.messaging.relay;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far this replica has come: what it knows to be on Kafka. */
final class RelayProgress {

  /**
   * An event on Kafka.
   *
   * @param at when Kafka acknowledged it
   */
  record Published(long sequence, Instant at) {

    private static Published newer(@Nullable Published known, Published one) {
      return known != null && known.sequence > one.sequence ? known : one;
    }
  }

  private final AtomicReference<@Nullable Published> newest = new AtomicReference<>();
  private final RelayMetrics metrics;

  RelayProgress(RelayMetrics metrics) {
    this.metrics = metrics;
  }

  void published(OutboxRow row, Instant now) {
    metrics.published(row.age(now));
    newest.accumulateAndGet(new Published(row.event().sequence(), now), Published::newer);
  }

  /** The one with the highest number, since this replica started; empty before the first. */
  Optional<Published> newest() {
    return Optional.ofNullable(newest.get());
  }
}

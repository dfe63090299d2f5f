package io.jumun.messaging;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;

/**
 * Of the hundred figures of a Kafka consumer, and that for each partition, those that somebody
 * looks at: how far it is behind, how much it reads, how often its group was shared out anew.
 */
final class ConsumerMetrics {

  private static final String ALL = "kafka.consumer.";
  private static final Set<String> KEPT =
      Set.of(
          "kafka.consumer.fetch.manager.records.lag.max",
          "kafka.consumer.fetch.manager.records.consumed.total",
          "kafka.consumer.coordinator.rebalance.total");

  private ConsumerMetrics() {}

  static MeterFilter filter() {
    return MeterFilter.deny(ConsumerMetrics::isNoise);
  }

  private static boolean isNoise(Meter.Id id) {
    return id.getName().startsWith(ALL) && !KEPT.contains(id.getName());
  }
}

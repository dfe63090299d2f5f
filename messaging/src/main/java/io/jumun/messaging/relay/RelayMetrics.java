package io.jumun.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The figures that an operator watches, all under {@code jumun.relay}. */
final class RelayMetrics {

  private volatile double lagBytes = Double.NaN;
  private final Counter published;
  private final Counter restarts;
  private final Timer commitToAck;

  RelayMetrics(MeterRegistry registry, RelayStatus status) {
    Gauge.builder("jumun.relay.leader", status, it -> it.leads() ? 1 : 0)
        .description("1 on the replica that relays, 0 on the others")
        .register(registry);
    Gauge.builder("jumun.relay.slot.lag.bytes", () -> lagBytes)
        .description("Write-ahead log that was not yet relayed; NaN when there is no slot")
        .baseUnit("bytes")
        .register(registry);
    published =
        Counter.builder("jumun.relay.published")
            .description("Events that Kafka has acknowledged, duplicates included")
            .register(registry);
    restarts =
        Counter.builder("jumun.relay.restarts")
            .description("Engines that ended without being asked to")
            .register(registry);
    commitToAck =
        Timer.builder("jumun.relay.commit.to.ack")
            .description("From the commit in PostgreSQL to the acknowledgement of Kafka")
            .serviceLevelObjectives(
                Duration.ofMillis(10),
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10))
            .register(registry);
  }

  void lag(long bytes) {
    lagBytes = bytes;
  }

  void noLagKnown() {
    lagBytes = Double.NaN;
  }

  /**
   * @param age from the commit to the acknowledgement
   */
  void published(Duration age) {
    published.increment();
    commitToAck.record(age);
  }

  void restarted() {
    restarts.increment();
  }
}

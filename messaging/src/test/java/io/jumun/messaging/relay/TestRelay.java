package io.jumun.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;

/** A relay without a service around it. */
final class TestRelay {

  final MeterRegistry meters = new SimpleMeterRegistry();
  final RelayStatus status = new RelayStatus();
  private final RelaySetup setup;
  private final SlotAtStart slot;
  private final OutboxRelay relay;

  TestRelay(
      RelayDatabase database,
      String slotName,
      RelayProperties settings,
      String bootstrapServers,
      String holder) {
    var metrics = new RelayMetrics(meters, status);
    setup =
        new RelaySetup(
            database,
            slotName,
            settings,
            Map.of("bootstrap.servers", bootstrapServers),
            metrics,
            new RelayProgress(metrics),
            Clock.systemUTC(),
            holder);
    slot = new SlotAtStart(database, slotName, settings.slotCreationLimit());
    relay = new OutboxRelay(setup, status);
  }

  void start() {
    slot.start();
    relay.start();
  }

  void stop() {
    relay.stop();
  }

  KafkaDelivery newDelivery() {
    return setup.newDelivery();
  }

  boolean isRelaying() {
    return status.state() instanceof RelayState.Relaying;
  }

  double restarts() {
    return meters.counter("jumun.relay.restarts").count();
  }
}

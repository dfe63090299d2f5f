package io.jumun.messaging.relay;

import java.time.Clock;
import java.util.Map;

/**
 * Makes what a relaying replica needs: a new engine and a new connection to Kafka each time.
 *
 * @param kafka settings of the service's producers: where the brokers are, how to sign in
 * @param holder names this replica to the others and in logs
 */
record RelaySetup(
    RelayDatabase database,
    String slotName,
    RelayProperties relay,
    Map<String, Object> kafka,
    RelayMetrics metrics,
    RelayProgress progress,
    Clock clock,
    String holder) {

  KafkaDelivery newDelivery() {
    return new KafkaDelivery(kafka, relay.publishTimeout());
  }

  RelayEngine newEngine() {
    KafkaDelivery delivery = newDelivery();
    return RelayEngine.start(
        new EngineSettings(database, slotName, relay).forNewEngine(),
        new OutboxPublisher(delivery, progress, clock),
        delivery);
  }
}

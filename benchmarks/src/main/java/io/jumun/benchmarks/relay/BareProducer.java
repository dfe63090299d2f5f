package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.contracts.Topic;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A process that sends so many of the same records as fast as Kafka takes them: no database. */
final class BareProducer {

  private static final UUID ORDER = UUID.randomUUID();
  private static final String TYPE = EventTypes.of(Samples.event(ORDER)).name();
  // Written once: the relay, too, has it ready.
  private static final String BODY = Samples.body(ORDER);

  private BareProducer() {}

  /** {@code BareProducer <bootstrap servers> <count>}. */
  public static void main(String[] arguments) {
    try (var producer = ProducerSettings.producer(arguments[0])) {
      producer.partitionsFor(topic());
      Thread.ofVirtual().start(() -> send(producer, Integer.parseInt(arguments[1])));
      ChildJvm.readyUntilTold();
    }
  }

  private static void send(Producer<byte[], byte[]> producer, int count) {
    for (int i = 0; i < count; i++) {
      producer.send(record(UUID.randomUUID(), i));
    }
  }

  /** As the relay sends it: the same key, headers and body. */
  static ProducerRecord<byte[], byte[]> record(UUID orderId, long sequence) {
    return new CloudEvent(
            UUID.randomUUID(),
            sequence,
            topic(),
            orderId.toString(),
            TYPE,
            "relay-benchmark",
            orderId.toString(),
            Instant.now(),
            OutboxWriter.TRACE,
            BODY)
        .toRecord();
  }

  private static String topic() {
    return Topic.ORDER_EVENTS.topicName();
  }
}

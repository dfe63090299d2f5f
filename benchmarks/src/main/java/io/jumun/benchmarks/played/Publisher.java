package io.jumun.benchmarks.played;

import io.jumun.benchmarks.Servers;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Says on Kafka what another service would have said. */
public final class Publisher implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  public Publisher(Servers servers) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** It is there when this publisher is closed. */
  public void publish(String source, DomainEvent event) {
    var type = EventTypes.of(event);
    producer.send(
        new CloudEvent(
                UUID.randomUUID(),
                1,
                type.topic().topicName(),
                event.aggregateId(),
                type.name(),
                source,
                event.aggregateId(),
                Instant.now(),
                null,
                EventJson.write(event))
            .toRecord());
  }

  @Override
  public void close() {
    producer.close();
  }
}

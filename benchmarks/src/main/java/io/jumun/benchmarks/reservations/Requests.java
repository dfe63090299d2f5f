package io.jumun.benchmarks.reservations;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.benchmarks.Servers;
import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Asks for stock as order-service does: each an order of its own, of one piece. */
record Requests(Servers servers, List<UUID> products) {

  /** Returns when all of them are on Kafka, evenly on so many partitions. */
  void publish(int count, int partitions) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all", "linger.ms", 5);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < count; n++) {
        producer.send(on(n % partitions, request(products.get(n % products.size()))));
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> on(
      int partition, ProducerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), partition, record.key(), record.value(), record.headers());
  }

  private static ProducerRecord<byte[], byte[]> request(UUID product) {
    var event =
        new StockReservationRequested(
            UuidCreator.getTimeOrderedEpoch(), List.of(new RequestedQuantity(product, 1)));
    var type = EventTypes.of(event);
    return new CloudEvent(
            UUID.randomUUID(),
            1,
            type.topic().topicName(),
            event.aggregateId(),
            type.name(),
            "order-service",
            event.aggregateId(),
            Instant.now(),
            null,
            EventJson.write(event))
        .toRecord();
  }
}

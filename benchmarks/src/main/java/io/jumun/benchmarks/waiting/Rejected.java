package io.jumun.benchmarks.waiting;

import io.jumun.benchmarks.Servers;
import io.jumun.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** When order-service said on Kafka that an order is rejected. */
final class Rejected implements AutoCloseable {

  private static final String SAID = "OrderRejected";

  private final Map<UUID, Instant> times = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean over;

  Rejected(Servers servers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    String topic = Topic.ORDER_EVENTS.topicName();
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
    thread = Thread.ofPlatform().daemon().name("order-events").start(this::read);
  }

  /** The producer's own time; null while it was not said. */
  @Nullable Instant time(UUID order) {
    return times.get(order);
  }

  private void read() {
    while (!over) {
      for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
        if (type(event).contains(SAID)) {
          times.put(
              UUID.fromString(new String(event.key(), StandardCharsets.UTF_8)),
              Instant.ofEpochMilli(event.timestamp()));
        }
      }
    }
    consumer.close();
  }

  private static String type(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

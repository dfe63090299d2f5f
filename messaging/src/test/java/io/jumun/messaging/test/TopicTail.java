package io.jumun.messaging.test;

import static org.awaitility.Awaitility.await;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.inbound.RecordReader;
import io.jumun.messaging.inbound.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning, without a group, and keeps what it read. */
final class TopicTail implements AutoCloseable {

  private final Map<String, List<Received<? extends DomainEvent>>> byKey =
      new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread reader;

  TopicTail(String bootstrapServers, Topic topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    // The broker may learn of a new topic later than whoever made it.
    var partitions = await().until(() -> partitions(topic.topicName()), found -> !found.isEmpty());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    reader = Thread.ofVirtual().name("tail-" + topic.topicName()).start(this::readOn);
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(it -> new TopicPartition(it.topic(), it.partition()))
        .toList();
  }

  List<Received<? extends DomainEvent>> about(String key) {
    return List.copyOf(byKey.getOrDefault(key, List.of()));
  }

  private void readOn() {
    try (consumer) {
      while (true) {
        consumer.poll(Duration.ofSeconds(1)).forEach(this::keep);
      }
    } catch (WakeupException closed) {
      // That is how close() ends it.
    }
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.key() != null) {
        RecordReader.read(record, DomainEvent.class).ifPresent(event -> keep(record, event));
      }
    } catch (UnreadableRecord poison) {
      // Tests publish it on purpose.
    }
  }

  private void keep(
      ConsumerRecord<byte[], byte[]> record, Received<? extends DomainEvent> received) {
    byKey
        .computeIfAbsent(
            new String(record.key(), StandardCharsets.UTF_8), _ -> new CopyOnWriteArrayList<>())
        .add(received);
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

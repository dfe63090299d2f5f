package io.jumun.messaging.relay;

import static org.awaitility.Awaitility.await;

import io.jumun.messaging.wire.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that is on a topic, in the order of its partitions, duplicates included. */
final class PublishedEvents implements AutoCloseable {

  record Published(UUID id, String key, long sequence) {}

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final List<Published> events = new ArrayList<>();

  PublishedEvents(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    // The broker may learn of a new topic later than whoever made it.
    var partitions = await().until(() -> partitions(topic), found -> !found.isEmpty());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(it -> new TopicPartition(it.topic(), it.partition()))
        .toList();
  }

  /** As much as there is now. */
  List<Published> all() {
    readToEnd();
    return List.copyOf(events);
  }

  List<UUID> ids() {
    return all().stream().map(Published::id).toList();
  }

  List<UUID> ids(String key) {
    return all().stream().filter(it -> it.key().equals(key)).map(Published::id).toList();
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    readToEnd();
    return records;
  }

  private void readToEnd() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        records.add(record);
        events.add(published(record));
      }
    }
  }

  private static Published published(ConsumerRecord<byte[], byte[]> record) {
    return new Published(
        UUID.fromString(header(record, CloudEventHeaders.ID)),
        new String(record.key(), StandardCharsets.UTF_8),
        Long.parseLong(header(record, CloudEventHeaders.SEQUENCE)));
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}

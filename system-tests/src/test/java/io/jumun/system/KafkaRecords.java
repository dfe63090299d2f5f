package io.jumun.system;

import io.jumun.contracts.Topic;
import io.jumun.messaging.wire.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that lies on a topic, from its beginning to where it ends now. */
record KafkaRecords(String bootstrapServers) {

  /** What the auditor compares: which event, about whom, in which place; and of which trace. */
  record Entry(
      String eventId, String source, String key, long sequence, String type, String trace) {}

  /** In the order of each partition. */
  List<Entry> on(Topic topic) {
    List<Entry> entries = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(number -> new TopicPartition(topic.topicName(), number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> entries.add(entry(record)));
      }
    }
    return entries;
  }

  private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
    return new Entry(
        header(record, CloudEventHeaders.ID),
        header(record, CloudEventHeaders.SOURCE),
        new String(record.key(), StandardCharsets.UTF_8),
        Long.parseLong(header(record, CloudEventHeaders.SEQUENCE)),
        header(record, CloudEventHeaders.TYPE),
        trace(record));
  }

  /** The second part of a traceparent. */
  private static String trace(ConsumerRecord<byte[], byte[]> record) {
    return record.headers().lastHeader(CloudEventHeaders.TRACEPARENT) == null
        ? "none"
        : header(record, CloudEventHeaders.TRACEPARENT).split("-")[1];
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

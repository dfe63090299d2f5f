package io.jumun.benchmarks.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its end on, and tells each record's key and when it could be read, by {@link
 * System#nanoTime()}.
 */
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ObjLongConsumer<String> arrived;
  private final Thread thread;

  /** Returns when nothing that is written from now on can be missed. */
  public TopicReader(String bootstrapServers, Topic topic, ObjLongConsumer<String> arrived) {
    this.arrived = arrived;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic.topicName(), number))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    this.thread = Thread.ofPlatform().daemon().name("topic-reader").start(this::read);
  }

  private void read() {
    try {
      while (true) {
        var records = consumer.poll(Duration.ofSeconds(1));
        long now = System.nanoTime();
        records.forEach(record -> arrived.accept(new String(record.key(), UTF_8), now));
      }
    } catch (WakeupException closed) {
      consumer.close();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

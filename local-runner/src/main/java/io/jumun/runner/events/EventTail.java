package io.jumun.runner.events;

import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic from now on, without a group, and tells of each event once. */
public final class EventTail implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread reader;
  private volatile boolean closed;

  private EventTail(String bootstrapServers, Consumer<PassingEvent> listener) {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(everyPartition());
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    reader = Thread.ofPlatform().name("event-tail").daemon().start(() -> read(listener));
  }

  /** When this returns, no later event is missed. */
  public static EventTail from(String bootstrapServers, Consumer<PassingEvent> listener) {
    return new EventTail(bootstrapServers, listener);
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      reader.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Consumer<PassingEvent> listener) {
    try (consumer) {
      while (!closed) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> listener.accept(PassingEvent.of(record)));
      }
    } catch (WakeupException e) {
      // closed
    }
  }

  private static List<TopicPartition> everyPartition() {
    return Arrays.stream(Topic.values())
        .flatMap(
            topic ->
                IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
        .toList();
  }
}

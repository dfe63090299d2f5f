package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.inbound.RecordReader;
import io.jumun.messaging.inbound.UnreadableRecord;
import io.jumun.order.application.ProductTopic;
import io.jumun.order.application.ProductVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads the products' topic beside the listener, whose group and offsets it leaves alone. */
@Component
class ProductTopicReplay implements ProductTopic {

  private static final Logger log = LoggerFactory.getLogger(ProductTopicReplay.class);
  private static final String TOPIC = Topic.PRODUCT_EVENTS.topicName();
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaProperties kafka;

  ProductTopicReplay(KafkaProperties kafka) {
    this.kafka = kafka;
  }

  /** What is said while it is read comes by the listener. */
  @Override
  public int replay(Consumer<List<ProductVersion>> pages) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      var unreadable = new AtomicInteger();
      while (!hasReached(consumer, ends)) {
        var versions = next(consumer, unreadable);
        if (!versions.isEmpty()) {
          pages.accept(versions);
        }
      }
      return unreadable.get();
    }
  }

  /** The record of a removed product has no body. */
  private static List<ProductVersion> next(
      KafkaConsumer<byte[], byte[]> consumer, AtomicInteger unreadable) {
    return StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
        .filter(product -> product.value() != null)
        .flatMap(product -> read(product, unreadable).stream())
        .map(ProductVersion::of)
        .toList();
  }

  /** One that cannot be read keeps nobody from the others; the listener has dead-lettered it. */
  private static Optional<Received<ProductEvent>> read(
      ConsumerRecord<byte[], byte[]> product, AtomicInteger unreadable) {
    try {
      return RecordReader.read(product, ProductEvent.class);
    } catch (UnreadableRecord e) {
      unreadable.incrementAndGet();
      log.warn(
          "Left out of the rebuild: {}-{}@{}",
          product.topic(),
          product.partition(),
          product.offset(),
          e);
      return Optional.empty();
    }
  }

  private static boolean hasReached(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Of a topic that Kafka does not know just now there would be nothing left in the copy. */
  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(TOPIC, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("Kafka does not know the topic " + TOPIC);
    }
    return partitions;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

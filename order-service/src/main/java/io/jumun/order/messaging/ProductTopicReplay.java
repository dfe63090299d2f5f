package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.RecordReader;
import io.jumun.order.application.ProductTopic;
import io.jumun.order.application.ProductVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads the products' topic beside the listener, whose group and offsets it leaves alone. */
@Component
class ProductTopicReplay implements ProductTopic {

  private static final String TOPIC = Topic.PRODUCT_EVENTS.topicName();
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaProperties kafka;

  ProductTopicReplay(KafkaProperties kafka) {
    this.kafka = kafka;
  }

  /** What is said while it is read comes by the listener. */
  @Override
  public void replay(Consumer<List<ProductVersion>> pages) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      while (!hasReached(consumer, ends)) {
        var versions = next(consumer);
        if (!versions.isEmpty()) {
          pages.accept(versions);
        }
      }
    }
  }

  /** The record of a removed product has no body. */
  private static List<ProductVersion> next(KafkaConsumer<byte[], byte[]> consumer) {
    return StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
        .filter(product -> product.value() != null)
        .flatMap(product -> RecordReader.read(product, ProductEvent.class).stream())
        .map(ProductVersion::of)
        .toList();
  }

  private static boolean hasReached(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(TOPIC).stream()
        .map(info -> new TopicPartition(TOPIC, info.partition()))
        .toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

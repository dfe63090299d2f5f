package io.jumun.order.messaging;

import static java.util.stream.Collectors.toMap;

import io.jumun.contracts.Topic;
import io.jumun.order.application.ProductLag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Asks Kafka how far this service's listeners, on whichever replica, have read the products. */
@Component
class ListenersProgress implements ProductLag {

  private static final Logger log = LoggerFactory.getLogger(ListenersProgress.class);
  private static final String TOPIC = Topic.PRODUCT_EVENTS.topicName();
  private static final int PATIENCE_MILLIS = 5_000;

  private final KafkaProperties kafka;
  private final String group;

  ListenersProgress(
      KafkaProperties kafka,
      @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group) {
    this.kafka = kafka;
    this.group = group;
  }

  @Override
  public Optional<Long> lag() {
    try (Admin admin = admin()) {
      return Optional.of(lag(admin));
    } catch (ExecutionException e) {
      log.warn("Kafka does not say how far the products are read", e.getCause());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private long lag(Admin admin) throws ExecutionException, InterruptedException {
    var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var ends = admin.listOffsets(ends(admin)).all().get();
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - offset(read, end.getKey()))
        .sum();
  }

  private static Map<TopicPartition, OffsetSpec> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .collect(
            toMap(info -> new TopicPartition(TOPIC, info.partition()), _ -> OffsetSpec.latest()));
  }

  /** Nothing was read of a partition without an offset. */
  private static long offset(
      Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
    OffsetAndMetadata committed = read.get(partition);
    return committed == null ? 0 : committed.offset();
  }

  private Admin admin() {
    Map<String, Object> settings = kafka.buildAdminProperties();
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    settings.put("request.timeout.ms", PATIENCE_MILLIS);
    return Admin.create(settings);
  }
}

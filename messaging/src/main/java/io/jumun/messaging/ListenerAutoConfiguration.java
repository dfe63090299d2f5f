package io.jumun.messaging;

import io.jumun.messaging.topics.TopicsAtStart;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Listener defaults: bytes in, whole batches, offsets committed after the effect, an outage sat
 * out.
 */
@AutoConfiguration(
    beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableKafka
class ListenerAutoConfiguration {

  @Bean
  ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
      KafkaProperties kafka,
      KafkaConnectionDetails brokers,
      MessagingProperties messaging,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service) {
    var consumers =
        new DefaultKafkaConsumerFactory<byte[], byte[]>(
            consumerSettings(kafka, brokers, messaging, service));
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setBatchListener(true);
    factory.setConcurrency(messaging.concurrency());
    factory.setCommonErrorHandler(sitOutAnOutage());
    factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
    return factory;
  }

  private static Map<String, Object> consumerSettings(
      KafkaProperties kafka,
      KafkaConnectionDetails brokers,
      MessagingProperties messaging,
      String service) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
    settings.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, service);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, messaging.batchSize());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // Not KIP-848: Spring asks for positions inside the rebalance callback, and there the new
    // consumer can stand still, partitions and all, for its whole API time-out (60 s, seen when a
    // second replica joins). A killed consumer's partitions are free after the session time-out.
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return settings;
  }

  /**
   * Only an outage gets this far: what is a record's own fault was dead-lettered. So it is tried
   * for as long as it lasts.
   */
  private static DefaultErrorHandler sitOutAnOutage() {
    var pauses = new ExponentialBackOff(200, 2);
    pauses.setMaxInterval(10_000);
    var handler = new DefaultErrorHandler(pauses);
    // By default a ClassCastException and its like skip the whole batch.
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  @Bean
  static MeterFilter consumerMetrics() {
    return ConsumerMetrics.filter();
  }

  @Bean
  DeadListeners deadListeners(KafkaListenerEndpointRegistry listeners, MeterRegistry meters) {
    return new DeadListeners(listeners, meters);
  }

  @Bean
  ListenerHealthIndicator listenerHealthIndicator(DeadListeners dead) {
    return new ListenerHealthIndicator(dead);
  }

  /**
   * Before any listener starts: one that finds its topic missing looks again only minutes later.
   */
  @Bean
  @ConditionalOnProperty(name = "jumun.messaging.create-topics", matchIfMissing = true)
  TopicsAtStart topicsAtStart(
      KafkaProperties kafka, KafkaConnectionDetails brokers, MessagingProperties messaging) {
    Map<String, Object> settings = kafka.buildAdminProperties();
    settings.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getAdmin().getBootstrapServers());
    return new TopicsAtStart(settings, messaging.replicationFactor());
  }
}

package io.jumun.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Relays the service's own outbox, unless {@code jumun.relay.enabled} is false. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnProperty(name = "jumun.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelayProperties.class)
class RelayAutoConfiguration {

  @Bean
  RelayStatus relayStatus() {
    return new RelayStatus();
  }

  @Bean
  RelaySetup relaySetup(
      RelayProperties relay,
      RelayStatus status,
      JdbcConnectionDetails dataSource,
      KafkaProperties kafka,
      KafkaConnectionDetails brokers,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service) {
    var database = new RelayDatabase(dataSource.getJdbcUrl(), relay.username(), relay.password());
    var metrics = new RelayMetrics(meters, status);
    return new RelaySetup(
        database,
        slotName(relay, database),
        relay,
        producerSettings(kafka, brokers),
        metrics,
        new RelayProgress(metrics),
        // The relay's times are compared with the database's, not with a test's.
        Clock.systemUTC(),
        service + "/" + ProcessHandle.current().pid() + "/" + UUID.randomUUID());
  }

  @Bean
  SlotAtStart slotAtStart(RelaySetup setup) {
    return new SlotAtStart(setup.database(), setup.slotName(), setup.relay().slotCreationLimit());
  }

  @Bean
  OutboxRelay outboxRelay(RelaySetup setup, RelayStatus status) {
    return new OutboxRelay(setup, status);
  }

  @Bean
  SlotLag slotLag(JdbcClient jdbc, RelaySetup setup) {
    return new SlotLag(jdbc, setup.slotName(), setup.metrics());
  }

  @Bean
  RelayHealthIndicator relayHealthIndicator(RelayStatus status) {
    return new RelayHealthIndicator(status);
  }

  private static String slotName(RelayProperties relay, RelayDatabase database) {
    if (relay.slotName() != null) {
      return relay.slotName();
    }
    String name = "outbox_" + database.name().toLowerCase().replaceAll("[^a-z0-9_]", "_");
    return name.substring(0, Math.min(name.length(), 63));
  }

  private static Map<String, Object> producerSettings(
      KafkaProperties kafka, KafkaConnectionDetails brokers) {
    Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers.getProducer().getBootstrapServers());
    return settings;
  }
}

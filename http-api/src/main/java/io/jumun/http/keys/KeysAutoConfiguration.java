package io.jumun.http.keys;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The published keys and what reads them. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
class KeysAutoConfiguration {

  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

  @Bean
  PublishedKeys publishedKeys() {
    return new PublishedKeys();
  }

  @Bean
  KeysReader keysReader(KafkaProperties kafka, PublishedKeys keys) {
    return new KeysReader(settings(kafka), new KeyRecords(keys), PATIENCE_AT_START);
  }

  @Bean
  PublishedKeysHealth publishedKeysHealthIndicator(PublishedKeys keys) {
    return new PublishedKeysHealth(keys);
  }

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }
}

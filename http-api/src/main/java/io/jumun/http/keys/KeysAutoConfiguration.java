package io.jumun.http.keys;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The published keys and what reads them. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
class KeysAutoConfiguration {

  @Bean
  PublishedKeys publishedKeys() {
    return new PublishedKeys();
  }

  @Bean
  TopicReader keysReader(KafkaProperties kafka, PublishedKeys keys) {
    return new TopicReader(Topic.MEMBER_KEYS, kafka, new KeyRecords(keys)::take);
  }

  @Bean
  PublishedKeysHealth publishedKeysHealthIndicator(PublishedKeys keys) {
    return new PublishedKeysHealth(keys);
  }
}

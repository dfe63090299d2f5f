package io.jumun.http.revocation;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The revocations and what reads them. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
class RevocationAutoConfiguration {

  @Bean
  Revocations revocations() {
    return new Revocations(Clock.systemUTC());
  }

  @Bean
  TopicReader revocationsReader(KafkaProperties kafka, Revocations revocations) {
    return new TopicReader(
        Topic.MEMBER_REVOCATIONS, kafka, new RevocationRecords(revocations)::take);
  }
}

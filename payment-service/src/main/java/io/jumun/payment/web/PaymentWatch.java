package io.jumun.payment.web;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import io.jumun.http.waiting.Changes;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who waits for a payment is told by what payment-service itself says about it. */
@Configuration(proxyBeanMethods = false)
class PaymentWatch {

  @Bean
  Changes paymentChanges() {
    return new Changes();
  }

  @Bean
  TopicReader paymentNews(Changes changes, KafkaProperties kafka) {
    return changes.reader(Topic.PAYMENT_EVENTS, kafka);
  }
}

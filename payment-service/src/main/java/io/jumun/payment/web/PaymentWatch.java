package io.jumun.payment.web;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import io.jumun.http.waiting.Changes;
import io.jumun.payment.application.PaymentView;
import io.jumun.payment.application.Watchers;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who waits for a payment is told by what payment-service itself says about it; and at once, when
 * it was this process that heard the gateway.
 */
@Configuration(proxyBeanMethods = false)
class PaymentWatch {

  @Bean
  Changes<PaymentView> paymentChanges() {
    return new Changes<>();
  }

  @Bean
  Watchers watchersOfPayments(Changes<PaymentView> changes) {
    return payment -> changes.changed(payment.orderId().toString(), payment);
  }

  @Bean
  TopicReader paymentNews(Changes<PaymentView> changes, KafkaProperties kafka) {
    return changes.reader(Topic.PAYMENT_EVENTS, kafka);
  }
}

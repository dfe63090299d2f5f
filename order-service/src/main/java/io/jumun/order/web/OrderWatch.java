package io.jumun.order.web;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import io.jumun.http.waiting.Changes;
import io.jumun.order.application.DescribedOrder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who waits for an order is told by what order-service itself says about it. */
@Configuration(proxyBeanMethods = false)
class OrderWatch {

  @Bean
  Changes<DescribedOrder> orderChanges() {
    return new Changes<>();
  }

  @Bean
  TopicReader orderNews(Changes<DescribedOrder> changes, KafkaProperties kafka) {
    return changes.reader(Topic.ORDER_EVENTS, kafka);
  }
}

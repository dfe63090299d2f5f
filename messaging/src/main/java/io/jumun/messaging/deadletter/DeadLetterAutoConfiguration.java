package io.jumun.messaging.deadletter;

import io.jumun.messaging.inbound.InboundEvents;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters can be handled in every service. */
@AutoConfiguration(afterName = "io.jumun.messaging.MessagingAutoConfiguration")
class DeadLetterAutoConfiguration {

  @Bean
  HandleDeadLetters handleDeadLetters(
      JdbcClient jdbc,
      InboundEvents inbound,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    return new HandleDeadLetters(
        new StoredDeadLetters(jdbc),
        inbound,
        new TransactionTemplate(transactions),
        new HandlingMetrics(meters));
  }
}

package io.jumun.messaging;

import io.jumun.messaging.commit.GroupCommits;
import io.jumun.messaging.inbound.DeadLetters;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.OpenDeadLetters;
import io.jumun.messaging.inbox.Inbox;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.outbox.OutboxPartitions;
import io.jumun.messaging.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox and inbox for a service with a database. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@EnableConfigurationProperties(MessagingProperties.class)
@EnableScheduling
class MessagingAutoConfiguration {

  @Bean
  Traces traces(Tracer tracer, Propagator propagator) {
    return new Traces(tracer, propagator);
  }

  @Bean
  Outbox outbox(
      JdbcClient jdbc,
      Traces traces,
      MessagingProperties properties,
      @Value("${spring.application.name}") String service) {
    return new Outbox(jdbc, traces, service, properties.maxBodyBytes(), properties.publishes());
  }

  @Bean
  OutboxPartitions outboxPartitions(JdbcClient jdbc) {
    return new OutboxPartitions(jdbc);
  }

  @Bean
  Inbox inbox(JdbcClient jdbc) {
    return new Inbox(jdbc);
  }

  @Bean
  DeadLetters deadLetters(JdbcClient jdbc) {
    return new DeadLetters(jdbc);
  }

  @Bean
  OpenDeadLetters openDeadLetters(DeadLetters deadLetters, MeterRegistry meters) {
    return new OpenDeadLetters(deadLetters, meters);
  }

  @Bean
  InboundEvents inboundEvents(
      Inbox inbox,
      DeadLetters deadLetters,
      Traces traces,
      PlatformTransactionManager transactions) {
    return new InboundEvents(inbox, deadLetters, traces, new TransactionTemplate(transactions));
  }

  @Bean
  GroupCommits groupCommits(PlatformTransactionManager transactions, MeterRegistry meters) {
    return new GroupCommits(new TransactionTemplate(transactions), meters);
  }
}

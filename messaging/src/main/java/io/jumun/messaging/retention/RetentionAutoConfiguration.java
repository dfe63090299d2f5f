package io.jumun.messaging.retention;

import io.jumun.messaging.job.JobWork;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Retention for every service. Open dead letters are kept until a person has settled them. */
@AutoConfiguration(
    afterName = "io.jumun.messaging.MessagingAutoConfiguration",
    beforeName = "io.jumun.messaging.job.JobAutoConfiguration")
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionAutoConfiguration {

  @Bean
  RetentionRule outboxRetention(JdbcClient jdbc, RetentionProperties keep) {
    return new OldDaysOfOutbox(jdbc, keep.outbox());
  }

  @Bean
  RetentionRule inboxRetention(JdbcClient jdbc, RetentionProperties keep) {
    return new OldRows(jdbc, "inbox entries forgotten", "inbox", "handled_at", keep.inbox());
  }

  @Bean
  RetentionRule jobRetention(JdbcClient jdbc, RetentionProperties keep) {
    return new OldRows(jdbc, "runs of jobs forgotten", "job_work", "finished_at", keep.jobs());
  }

  @Bean
  RetentionRule deadLetterRetention(JdbcClient jdbc, RetentionProperties keep) {
    return new OldRows(
        jdbc, "dead letters forgotten", "dead_letter", "closed_at", keep.deadLetters());
  }

  @Bean
  JobWork retention(
      @Value("${spring.application.name}") String service, List<RetentionRule> rules) {
    return new RetentionWork(service, rules);
  }
}

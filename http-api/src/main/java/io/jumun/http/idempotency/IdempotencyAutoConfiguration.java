package io.jumun.http.idempotency;

import io.jumun.http.json.ApiJson;
import io.jumun.messaging.MigrationModule;
import io.jumun.messaging.retention.OldRows;
import io.jumun.messaging.retention.RetentionRule;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotency for a service with a database, whichever transaction manager it uses. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
    })
class IdempotencyAutoConfiguration implements WebMvcConfigurer {

  @Bean
  static MigrationModule httpApiMigrations() {
    return new MigrationModule("http_api", "classpath:db/http-api");
  }

  @Bean
  static Idempotency idempotency(
      JdbcClient jdbc, ApiJson json, PlatformTransactionManager transactions) {
    return new Idempotency(new StoredAnswers(jdbc), json, new TransactionTemplate(transactions));
  }

  /** As long as the payment gateway keeps its own, and as long again. */
  @Bean
  static RetentionRule answerRetention(
      JdbcClient jdbc, @Value("${jumun.retention.answers:P30D}") Duration keep) {
    return new OldRows(jdbc, "answers forgotten", "http_idempotency", "created_at", keep);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new IdempotencyKeyResolver());
  }
}

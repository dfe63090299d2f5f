package io.jumun.messaging.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes the outbox's partitions ahead, one a day (UTC): without one, every write of the service
 * fails.
 */
public class OutboxPartitions implements InitializingBean {

  /** Long enough for a week in which nobody could make more. */
  private static final int DAYS_AHEAD = 7;

  private static final Logger log = LoggerFactory.getLogger(OutboxPartitions.class);

  private final JdbcClient jdbc;

  public OutboxPartitions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Before the service says that it is ready, also after a month of standing still. */
  @Override
  public void afterPropertiesSet() {
    prepare();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void prepareAgain() {
    prepare();
  }

  private void prepare() {
    int made =
        jdbc.sql("select outbox_prepare_partitions(?)")
            .param(DAYS_AHEAD)
            .query(Integer.class)
            .single();
    if (made > 0) {
      log.info("Made {} partitions of the outbox", made);
    }
  }
}

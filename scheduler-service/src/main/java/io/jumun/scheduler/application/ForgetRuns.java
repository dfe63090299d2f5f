package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes old runs out of the log, a chunk in a transaction, so that nothing waits long for it. */
@Service
class ForgetRuns {

  private static final Logger log = LoggerFactory.getLogger(ForgetRuns.class);
  private static final int CHUNK = 1000;

  private final Runs runs;
  private final Duration retention;

  ForgetRuns(Runs runs, SchedulerProperties properties) {
    this.runs = runs;
    this.retention = properties.runRetention();
  }

  /**
   * @return how many
   */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  public int forget() {
    int all = 0;
    int chunk;
    do {
      chunk = runs.forget(retention, CHUNK);
      all += chunk;
    } while (chunk == CHUNK);
    if (all > 0) {
      log.info("{} runs older than {} are forgotten", all, retention);
    }
    return all;
  }
}

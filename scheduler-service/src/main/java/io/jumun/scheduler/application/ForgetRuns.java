package io.jumun.scheduler.application;

import io.jumun.messaging.retention.RetentionRule;
import io.jumun.scheduler.SchedulerProperties;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** What the job {@code retention-scheduler} takes out of the execution log. */
@Service
class ForgetRuns implements RetentionRule {

  private final Runs runs;
  private final Duration retention;

  ForgetRuns(Runs runs, SchedulerProperties properties) {
    this.runs = runs;
    this.retention = properties.runRetention();
  }

  @Override
  public String what() {
    return "runs forgotten";
  }

  @Override
  public int forget(int most) {
    return runs.forget(retention, most);
  }
}

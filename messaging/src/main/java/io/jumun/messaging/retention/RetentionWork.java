package io.jumun.messaging.retention;

import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.job.JobWork;
import java.util.List;

/** The job that forgets what is old, some rows a step: every service has one of its own. */
class RetentionWork implements JobWork {

  private static final int MOST_AT_ONCE = 5_000;
  private static final String SERVICE = "-service";

  private final String job;
  private final List<RetentionRule> rules;

  /**
   * @param service its job is {@code retention-order} for {@code order-service}
   */
  RetentionWork(String service, List<RetentionRule> rules) {
    this.job =
        "retention-"
            + (service.endsWith(SERVICE)
                ? service.substring(0, service.length() - SERVICE.length())
                : service);
    this.rules = rules;
  }

  @Override
  public String job() {
    return job;
  }

  @Override
  public JobStep step(JobRun run) {
    for (RetentionRule rule : rules) {
      int forgotten = rule.forget(MOST_AT_ONCE);
      if (forgotten > 0) {
        return JobStep.did(rule.what(), forgotten);
      }
    }
    return JobStep.done();
  }
}

package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fires jobs all the time. */
@Component
class JobLoop extends FiringLoop {

  private final FireDueJobs fireDueJobs;
  private final Jobs jobs;

  JobLoop(FireDueJobs fireDueJobs, Jobs jobs, SchedulerProperties properties) {
    super("jobs", properties.jobPollInterval(), properties.longestPause());
    this.fireDueJobs = fireDueJobs;
    this.jobs = jobs;
  }

  @Override
  Optional<Duration> untilNext() {
    return jobs.untilNext();
  }

  @Override
  boolean fire() {
    return fireDueJobs.fire() > 0;
  }
}

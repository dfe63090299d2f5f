package io.jumun.scheduler.application;

import io.jumun.messaging.trace.Traces;
import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import io.jumun.scheduler.domain.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the runs whose time has come. A run, its event and the job's next time are one
 * transaction: whoever dies in between has done nothing.
 */
@Service
class FireDueJobs {

  private static final Logger log = LoggerFactory.getLogger(FireDueJobs.class);
  private static final int MOST_AT_ONCE = 100;

  private final Jobs jobs;
  private final StartRuns startRuns;
  private final Traces traces;
  private final Duration misfireGrace;

  FireDueJobs(Jobs jobs, StartRuns startRuns, Traces traces, SchedulerProperties properties) {
    this.jobs = jobs;
    this.startRuns = startRuns;
    this.traces = traces;
    this.misfireGrace = properties.misfireGrace();
  }

  /**
   * Looks at the jobs that are due, but for those at which another replica looks.
   *
   * @return how many
   */
  @Transactional
  public int fire() {
    Instant now = jobs.now();
    List<Job> due = jobs.lockDue(now, MOST_AT_ONCE);
    due.forEach(job -> fire(job, now));
    return due.size();
  }

  private void fire(Job job, Instant now) {
    try {
      Schedule schedule = ScheduleReader.read(job.cron());
      jobs.fireNextAt(job.name(), ScheduleReader.next(job.cron(), now));
      traces.continuing(
          null,
          "fire " + job.name(),
          () -> startRuns.start(job, job.due(schedule, now, misfireGrace), now));
    } catch (InvalidSchedule broken) {
      switchOff(job, broken);
    }
  }

  /** Nothing but a person can mend it, and the other jobs shall not wait for that. */
  private void switchOff(Job job, InvalidSchedule broken) {
    log.error("{} is switched off: {}", job.name(), broken.getMessage());
    Job paused = job.paused();
    jobs.change(paused, JobChange.between(job, paused, "scheduler-service"));
  }
}

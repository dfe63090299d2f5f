package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a job. Its schedule begins now. */
@Service
public class CreateJob {

  private final Jobs jobs;

  CreateJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param by the operator's member id
   * @throws JobExists when there is one of that name
   * @throws io.jumun.scheduler.domain.InvalidSchedule when it would not fire for years
   */
  @Transactional
  public ScheduledJob create(Job job, String by) {
    Instant now = jobs.now();
    // Of a paused job, too: a cron that is impossible shall be refused when it is written.
    Instant next = ScheduleReader.firstOfNew(job.cron(), now);
    Job scheduled = job.firingNextAt(job.active() ? next : null);
    if (!jobs.create(scheduled, JobChange.created(scheduled, by))) {
      throw JobExists.named(job.name());
    }
    return ScheduledJob.of(scheduled, now);
  }
}

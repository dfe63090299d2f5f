package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import io.jumun.scheduler.domain.JobEdit;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses, resumes or changes a job. A schedule that is new, or resumed, begins now: what it would
 * have fired before is not caught up with.
 */
@Service
public class ChangeJob {

  private final Jobs jobs;

  ChangeJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param by the operator's member id
   * @throws JobNotFound when there is none of that name
   * @throws io.jumun.scheduler.domain.InvalidSchedule when it would not fire for years
   * @throws io.jumun.scheduler.domain.InvalidMisfire when its misfire policy makes no sense
   * @throws io.jumun.scheduler.domain.InvalidJob when another rule is broken
   */
  @Transactional
  public ScheduledJob change(String name, JobEdit edit, String by) {
    Job before = jobs.lock(name).orElseThrow(() -> JobNotFound.named(name));
    Instant now = jobs.now();
    Job after = scheduled(before, before.edited(edit), now);
    if (!after.equals(before)) {
      jobs.change(after, JobChange.between(before, after, by));
    }
    return ScheduledJob.of(after, now);
  }

  private static Job scheduled(Job before, Job after, Instant now) {
    boolean resumed = after.active() && !before.active();
    if (!resumed && after.cron().equals(before.cron())) {
      return after;
    }
    // Of a paused job, too: a cron that is impossible shall be refused when it is written.
    Instant next = ScheduleReader.firstOfNew(after.cron(), now);
    return after.active() ? after.firingNextAt(next) : after;
  }
}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.Job;
import java.time.Instant;
import java.util.List;

/**
 * A job, and when it will fire.
 *
 * @param nextFireTimes the next ten; none while it is paused
 */
public record ScheduledJob(Job job, List<Instant> nextFireTimes) {

  private static final int SHOWN = 10;

  static ScheduledJob of(Job job, Instant now) {
    return new ScheduledJob(job, job.active() ? times(job, now) : List.of());
  }

  private static List<Instant> times(Job job, Instant now) {
    try {
      return ScheduleReader.read(job.cron()).from(now).limit(SHOWN).map(FireTime::at).toList();
    } catch (InvalidSchedule broken) {
      return List.of(); // It is about to be switched off: FireDueJobs.
    }
  }
}

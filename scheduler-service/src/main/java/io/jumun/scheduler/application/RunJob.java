package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.PlannedRun;
import io.jumun.scheduler.domain.RunTrigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a job because an operator says so, also one that is paused. Its schedule stays as it is. */
@Service
public class RunJob {

  private static final LocalDate FIRST = LocalDate.EPOCH;

  private final Jobs jobs;
  private final StartRuns startRuns;

  RunJob(Jobs jobs, StartRuns startRuns) {
    this.jobs = jobs;
    this.startRuns = startRuns;
  }

  /**
   * @param by the operator's member id
   * @throws JobNotFound when there is none of that name
   */
  @Transactional
  public JobRun now(String name, String by) {
    Job job = locked(name);
    Instant now = jobs.now();
    return start(job, RunTrigger.MANUAL, today(job, now), now, by);
  }

  /**
   * @param by the operator's member id
   * @throws JobNotFound when there is none of that name
   * @throws NotAPastDay when the day is not over in the job's zone
   */
  @Transactional
  public JobRun forDay(String name, LocalDate day, String by) {
    Job job = locked(name);
    Instant now = jobs.now();
    LocalDate today = today(job, now);
    if (day.isBefore(FIRST) || !day.isBefore(today)) {
      throw NotAPastDay.on(day, today);
    }
    return start(job, RunTrigger.BACKFILL, day, now, by);
  }

  private Job locked(String name) {
    return jobs.lock(name).orElseThrow(() -> JobNotFound.named(name));
  }

  private JobRun start(Job job, RunTrigger trigger, LocalDate day, Instant now, String by) {
    var run = PlannedRun.requested(trigger, new FireTime(now, day), by);
    return startRuns.start(job, List.of(run), now).getFirst();
  }

  private static LocalDate today(Job job, Instant now) {
    return LocalDate.ofInstant(now, ScheduleReader.zone(job.cron()));
  }
}

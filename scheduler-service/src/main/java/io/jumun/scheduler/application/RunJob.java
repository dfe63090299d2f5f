package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.PlannedRun;
import io.jumun.scheduler.domain.RunTrigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a job because an operator says so, also one that is paused. Its schedule stays as it is. */
@Service
public class RunJob {

  private static final LocalDate FIRST = LocalDate.EPOCH;

  private final Jobs jobs;
  private final Runs runs;
  private final StartRuns startRuns;

  RunJob(Jobs jobs, Runs runs, StartRuns startRuns) {
    this.jobs = jobs;
    this.runs = runs;
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
    return start(job, requested(RunTrigger.MANUAL, today(job, now), now, by), now);
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
    return start(job, requested(RunTrigger.BACKFILL, day, now, by), now);
  }

  /**
   * Runs a job in place of a run that came to nothing, for the same day.
   *
   * @param by the operator's member id
   * @throws RunNotFound when it is not in the log
   * @throws NothingToRepeat when it came to something, or may still
   * @throws JobNotFound when the job was deleted
   */
  @Transactional
  public JobRun again(UUID id, String by) {
    JobRun past = runs.find(id).orElseThrow(() -> RunNotFound.withId(id));
    if (!past.cameToNothing()) {
      throw NothingToRepeat.about(past);
    }
    Job job = locked(past.job());
    Instant now = jobs.now();
    LocalDate day = past.businessDate();
    RunTrigger trigger = day.isBefore(today(job, now)) ? RunTrigger.BACKFILL : RunTrigger.MANUAL;
    return start(job, requested(trigger, day, now, by).inPlaceOf(id), now);
  }

  private Job locked(String name) {
    return jobs.lock(name).orElseThrow(() -> JobNotFound.named(name));
  }

  private JobRun start(Job job, PlannedRun run, Instant now) {
    return startRuns.start(job, List.of(run), now).getFirst();
  }

  private static PlannedRun requested(RunTrigger trigger, LocalDate day, Instant now, String by) {
    return PlannedRun.requested(trigger, new FireTime(now, day), by);
  }

  private static LocalDate today(Job job, Instant now) {
    return LocalDate.ofInstant(now, ScheduleReader.zone(job.cron()));
  }
}

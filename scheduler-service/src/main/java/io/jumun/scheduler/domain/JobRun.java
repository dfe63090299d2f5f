package io.jumun.scheduler.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the execution log. Every time but {@code scheduledFor} is the database's.
 *
 * @param scheduledFor the time that the schedule named; for an operator's run, when it was started
 * @param businessDate the day it is for, in the job's zone
 * @param deadline when it is overdue unless somebody has reported
 * @param durationMs as whoever did the work measured it; null until they report
 * @param details for people; null until somebody has something to say
 * @param affected how many things were changed; null until it is reported
 * @param missed older times that were missed and have no run of their own
 * @param traceId the trace in which it was triggered, W3C Trace Context
 * @param requestedBy the operator's member id; null when the schedule wanted it
 * @param repeats the run in whose place it was started; null for any other
 */
public record JobRun(
    UUID id,
    String job,
    RunTrigger trigger,
    Instant scheduledFor,
    LocalDate businessDate,
    Instant triggeredAt,
    Instant deadline,
    RunStatus status,
    @Nullable Long durationMs,
    @Nullable String details,
    @Nullable Long affected,
    int missed,
    @Nullable String traceId,
    @Nullable String requestedBy,
    @Nullable UUID repeats) {

  /** The first line about a run that was planned. */
  public static JobRun first(
      UUID id, Job job, PlannedRun planned, Instant now, @Nullable String traceId) {
    return new JobRun(
        id,
        job.name(),
        planned.trigger(),
        planned.time().at(),
        planned.time().businessDate(),
        now,
        now.plus(job.timeLimit()),
        planned.skipped() ? RunStatus.SKIPPED : RunStatus.RUNNING,
        null,
        planned.reason(),
        null,
        planned.missed(),
        traceId,
        planned.requestedBy(),
        planned.repeats());
  }

  public boolean isRunning() {
    return status == RunStatus.RUNNING;
  }

  /** Whether what it was for may not have been done. */
  public boolean cameToNothing() {
    return switch (status) {
      case FAILED, OVERDUE, SKIPPED -> true;
      case RUNNING, SUCCEEDED -> false;
    };
  }
}

package io.jumun.contracts.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A job's time has come: whoever does its work does it once for each {@code runId}, and answers
 * with {@link JobRunReported}.
 *
 * @param job the job's name, by which services tell their own: {@code member-dormancy}
 * @param runId of this run; a run that is repeated after a failure is a new one
 * @param trigger CRON, CATCH_UP (a time that was missed), MANUAL (an operator) or BACKFILL (for a
 *     past business date); more may come
 * @param scheduledFor the time that the schedule named; for a run that an operator started, when
 * @param businessDate the day it is for, in the job's own time zone
 * @param payload what the job is set up with; may be empty
 */
public record JobTriggered(
    String job,
    UUID runId,
    String trigger,
    Instant scheduledFor,
    LocalDate businessDate,
    Map<String, String> payload)
    implements SchedulerEvent {

  @Override
  public String aggregateId() {
    return job;
  }
}

package io.jumun.contracts.scheduler;

import java.util.UUID;

/**
 * A command: write down how a run went. Whoever did the work of a {@link JobTriggered} says so
 * once, in the transaction that ended it.
 *
 * @param job the name from {@link JobTriggered}
 * @param status SUCCEEDED or FAILED
 * @param details for operators, in a sentence: {@code 30 members deactivated}; up to 2000
 *     characters
 * @param affected how many things were changed, 0 or more
 * @param durationMs from the first to the last moment of work, in milliseconds
 */
public record JobRunReported(
    String job, UUID runId, String status, String details, long affected, long durationMs)
    implements SchedulerCommand {

  @Override
  public String aggregateId() {
    return job;
  }
}

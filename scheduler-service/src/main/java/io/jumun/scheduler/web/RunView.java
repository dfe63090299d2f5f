package io.jumun.scheduler.web;

import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in an answer.
 *
 * @param durationMs as whoever did the work measured it; null until they report
 * @param affected how many things were changed; null until it is reported
 */
record RunView(
    UUID id,
    String job,
    RunTrigger trigger,
    Instant scheduledFor,
    LocalDate businessDate,
    Instant startedAt,
    @Nullable Long durationMs,
    RunStatus status,
    @Nullable String details,
    @Nullable Long affected) {

  static RunView of(JobRun run) {
    return new RunView(
        run.id(),
        run.job(),
        run.trigger(),
        run.scheduledFor(),
        run.businessDate(),
        run.triggeredAt(),
        run.durationMs(),
        run.status(),
        run.details(),
        run.affected());
  }
}

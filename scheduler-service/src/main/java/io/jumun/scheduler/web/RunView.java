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
 * @param details how it went, as whoever did the work says: after FAILED, why
 * @param affected how many things were changed; null until it is reported
 * @param missed older times that were missed and have no run of their own
 * @param traceId the trace of all that it caused; null when nobody traced it
 * @param requestedBy the operator's member id; null when the schedule wanted it
 * @param repeats the run in whose place it was started; null for any other
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
    @Nullable Long affected,
    @Nullable Integer missed,
    @Nullable String traceId,
    @Nullable String requestedBy,
    @Nullable UUID repeats) {

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
        run.affected(),
        run.missed(),
        run.traceId(),
        run.requestedBy(),
        run.repeats());
  }
}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.JobRun;
import java.time.Instant;
import java.util.UUID;

/** A place in the execution log, which is ordered by start and then by id. */
public record RunPlace(Instant triggeredAt, UUID id) {

  public static RunPlace of(JobRun run) {
    return new RunPlace(run.triggeredAt(), run.id());
  }
}

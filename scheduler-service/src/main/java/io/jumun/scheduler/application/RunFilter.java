package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to show; null shows all.
 *
 * @param from started then or later
 * @param to started before
 */
public record RunFilter(
    @Nullable String job,
    @Nullable RunStatus status,
    @Nullable RunTrigger trigger,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static RunFilter ofJob(String job) {
    return new RunFilter(job, null, null, null, null);
  }
}

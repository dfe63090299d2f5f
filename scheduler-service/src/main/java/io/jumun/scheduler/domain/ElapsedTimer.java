package io.jumun.scheduler.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timer whose time has come.
 *
 * @param elapsedAt by the database's clock; never before {@code dueAt}
 * @param traceparent the trace in which it was asked for
 */
public record ElapsedTimer(
    TimerId timerId,
    String subject,
    String kind,
    Instant dueAt,
    Instant elapsedAt,
    Map<String, String> payload,
    @Nullable String traceparent) {

  public Duration lateness() {
    return Duration.between(dueAt, elapsedAt);
  }
}

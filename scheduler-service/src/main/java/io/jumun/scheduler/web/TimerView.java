package io.jumun.scheduler.web;

import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer in an answer.
 *
 * @param elapsedAt never before {@code dueAt}; null unless it has elapsed
 */
record TimerView(
    String timerId,
    String subject,
    String kind,
    Instant dueAt,
    TimerStatus status,
    @Nullable Instant elapsedAt) {

  static TimerView of(Timer timer) {
    return new TimerView(
        timer.timerId().value(),
        timer.subject(),
        timer.kind(),
        timer.dueAt(),
        timer.status(),
        timer.elapsedAt());
  }
}

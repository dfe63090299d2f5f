package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerId;
import java.time.Instant;

/** A place in the list of a subject's timers, which is ordered by due time and then by id. */
public record TimerPlace(Instant dueAt, TimerId timerId) {

  public static TimerPlace of(Timer timer) {
    return new TimerPlace(timer.dueAt(), timer.timerId());
  }
}

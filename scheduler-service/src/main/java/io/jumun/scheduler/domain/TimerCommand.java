package io.jumun.scheduler.domain;

/** What the scheduler is told to do. */
public sealed interface TimerCommand permits RequestTimer, CancelTimer {

  TimerId timerId();
}

package io.jumun.scheduler.domain;

/** A timer is to elapse, or it has ended in one of two ways, for ever. */
public enum TimerStatus {
  PENDING,
  ELAPSED,
  CANCELLED
}

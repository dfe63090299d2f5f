package io.jumun.scheduler.domain;

/** The timer shall not elapse. Without effect on one that is unknown or has ended. */
public record CancelTimer(TimerId timerId) implements TimerCommand {}

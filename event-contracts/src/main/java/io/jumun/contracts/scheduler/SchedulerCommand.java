package io.jumun.contracts.scheduler;

import io.jumun.contracts.DomainEvent;

/** What anybody may ask of scheduler-service. */
public sealed interface SchedulerCommand extends DomainEvent
    permits TimerRequested, TimerCancelled {

  String timerId();

  @Override
  default String aggregateId() {
    return timerId();
  }
}

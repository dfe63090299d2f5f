package io.jumun.contracts.scheduler;

import io.jumun.contracts.DomainEvent;

/** What anybody may ask of scheduler-service, and what is reported to it. */
public sealed interface SchedulerCommand extends DomainEvent
    permits TimerRequested, TimerCancelled, JobRunReported {}

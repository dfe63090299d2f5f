package io.jumun.contracts.scheduler;

import io.jumun.contracts.DomainEvent;

/** What scheduler-service says when the time has come. */
public sealed interface SchedulerEvent extends DomainEvent permits TimerElapsed, JobTriggered {}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.RunStatus;

/** A run of that job came into a state; heard inside this process, after the commit. */
record RunsChanged(String job, RunStatus status) {}

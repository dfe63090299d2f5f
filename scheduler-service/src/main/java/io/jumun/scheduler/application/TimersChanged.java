package io.jumun.scheduler.application;

import java.time.Duration;
import java.util.Optional;

/**
 * Commands took effect; heard inside this process, after the commit.
 *
 * @param soonest until the first of the stored ones is due; negative when it is already
 */
record TimersChanged(int stored, int ignored, int cancelled, Optional<Duration> soonest) {}

package io.jumun.messaging.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run that is not over.
 *
 * @param failures of its last steps, one after the other
 * @param age since its first step began
 */
record OpenRun(
    String job,
    JobRun run,
    @Nullable String traceparent,
    WorkDone done,
    int failures,
    Duration age) {}

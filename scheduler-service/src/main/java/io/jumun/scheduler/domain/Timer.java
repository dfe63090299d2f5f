package io.jumun.scheduler.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer as an operator sees it.
 *
 * @param elapsedAt by the database's clock; null unless it has elapsed
 */
public record Timer(
    TimerId timerId,
    String subject,
    String kind,
    Instant dueAt,
    TimerStatus status,
    @Nullable Instant elapsedAt) {}

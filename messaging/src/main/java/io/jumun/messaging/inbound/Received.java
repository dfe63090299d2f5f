package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came.
 *
 * @param id the event's own id, the same on every delivery
 * @param source the service that said it
 * @param sequence grows per source and aggregate; whoever has applied a higher one ignores this
 *     event
 * @param traceparent the trace it belongs to, W3C Trace Context
 */
public record Received<E extends DomainEvent>(
    UUID id, E event, String source, long sequence, Instant time, @Nullable String traceparent) {}

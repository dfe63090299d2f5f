package io.jumun.messaging.outbox;

import io.jumun.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, in the trace of what caused it.
 *
 * @param traceparent W3C Trace Context; null when nothing was traced
 */
public record Said(DomainEvent event, @Nullable String traceparent) {}

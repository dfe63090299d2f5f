package io.jumun.order.application;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to an order.
 *
 * @param what a sentence, with the state it led to
 * @param by who caused it: a service's name, or {@code shopper}
 */
public record HistoryEntry(UUID orderId, Instant at, String what, String by) {}

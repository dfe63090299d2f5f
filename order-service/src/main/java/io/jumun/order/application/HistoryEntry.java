package io.jumun.order.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order.
 *
 * @param what a sentence, with the state it led to
 * @param by who caused it: a service's name, {@code shopper} or {@code operator}
 * @param person which shopper or operator; null for a service, and for who may not know
 */
public record HistoryEntry(
    UUID orderId, Instant at, String what, String by, @Nullable UUID person) {

  /** As shoppers see it, who need not know which operator it was. */
  HistoryEntry withoutPerson() {
    return new HistoryEntry(orderId, at, what, by, null);
  }
}

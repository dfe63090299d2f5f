package io.jumun.payment.application.reconciliation;

import io.jumun.payment.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every movement of money that the gateway has written down. */
public interface GatewayBooks {

  /**
   * Reads on, in an order that does not change.
   *
   * @param until exclusive
   * @param after where the page before ended; null for the first page
   * @param limit entries of a page, at most
   * @throws BooksUnavailable when they cannot be read now
   */
  Page read(Instant from, Instant until, @Nullable String after, int limit);

  /**
   * @param last where this page ended; null when there are no more
   */
  record Page(List<Entry> entries, @Nullable String last) {}

  /**
   * @param id the gateway's own
   * @param orderId as the gateway has it: not every order is ours
   */
  record Entry(
      String id, String orderId, String paymentKey, Kind kind, Money money, Instant happenedAt) {}

  /** Which way money moved. */
  enum Kind {
    CHARGED,
    RETURNED
  }
}

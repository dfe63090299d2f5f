package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our books and the gateway's, as payment-service tells of it.
 *
 * @param date the day that was compared
 * @param orderId as the gateway has it: not every order is ours
 */
record SeenCase(
    UUID id,
    LocalDate date,
    String orderId,
    String paymentKey,
    String kind,
    String proposal,
    String ours,
    String theirs,
    String status,
    Instant openedAt,
    @Nullable Instant settledAt,
    @Nullable UUID settledBy,
    @Nullable String reason) {

  /** By which they can be looked for. */
  enum Status {
    OPEN,
    SETTLED
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<SeenCase> items, @Nullable String nextCursor) {

    List<Happening> happenings() {
      return items.stream().flatMap(SeenCase::happenings).toList();
    }
  }

  public boolean isOpen() {
    return status.equals(Status.OPEN.name());
  }

  /** Whether there can be a page about its order. */
  public boolean namesAnOrderOfOurs() {
    return OrderNumber.in(orderId).isPresent();
  }

  private Stream<Happening> happenings() {
    var opened =
        Happening.of(openedAt, Service.PAYMENT, "line.case." + kind, date.toString())
            .noting(ours + " / " + theirs);
    return settledAt == null
        ? Stream.of(opened)
        : Stream.of(
            opened,
            Happening.of(settledAt, Service.PAYMENT, "line.case.settled")
                .noting(reason)
                .by("operator", settledBy));
  }
}

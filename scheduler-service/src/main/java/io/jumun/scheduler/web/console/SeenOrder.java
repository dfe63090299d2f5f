package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, as order-service tells of it.
 *
 * @param reason why it was rejected, expired or cancelled, or why it was not
 */
record SeenOrder(
    UUID id,
    String status,
    long amount,
    long discount,
    String currency,
    List<Line> lines,
    @Nullable String method,
    @Nullable String reason,
    Instant expiresAt,
    Instant createdAt,
    List<Event> history) {

  /** By which orders can be looked for. */
  enum Status {
    CREATED,
    RESERVING,
    AWAITING_PAYMENT,
    PAID,
    CANCELLING,
    COMPLETED,
    REJECTED,
    EXPIRED,
    CANCELLED
  }

  record Line(UUID productId, String name, int quantity, long unitPrice) {}

  /**
   * @param by shopper, operator, or a service
   */
  record Event(Instant at, String what, String by, @Nullable UUID person) {}

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<SeenOrder> items, @Nullable String nextCursor) {}

  public String price() {
    return Amounts.text(amount, currency);
  }

  public String taken() {
    return Amounts.text(discount, currency);
  }

  public String priceOf(Line line) {
    return Amounts.text(line.unitPrice(), currency);
  }

  /** Its own sentences, which are English. */
  List<Happening> happenings() {
    return history.stream()
        .map(
            event ->
                Happening.of(event.at(), Service.ORDER, "line.said", event.what())
                    .by(event.by(), event.person()))
        .toList();
  }
}

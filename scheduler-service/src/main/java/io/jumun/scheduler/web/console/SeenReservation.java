package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order has of the stock, as inventory-service tells of it: how it began and how it stands.
 */
record SeenReservation(String status, Instant openedAt, Instant changedAt, List<Line> lines) {

  private static final List<String> FIRST = List.of("REJECTED", "CLOSED");

  /**
   * @param found how many there were of what was too few
   */
  record Line(UUID productId, int quantity, @Nullable Integer found) {}

  List<Happening> happenings() {
    if (FIRST.contains(status)) {
      return List.of(said(openedAt, status));
    }
    var held = said(openedAt, "OPENED");
    return changedAt.isAfter(openedAt) ? List.of(held, said(changedAt, status)) : List.of(held);
  }

  private Happening said(Instant at, String what) {
    return Happening.of(at, Service.INVENTORY, "line.stock." + what, pieces());
  }

  private int pieces() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }
}

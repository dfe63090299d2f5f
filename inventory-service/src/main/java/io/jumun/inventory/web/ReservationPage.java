package io.jumun.inventory.web;

import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.HeldReservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some reservations.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record ReservationPage(List<HeldReservation> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there are more
   */
  static ReservationPage of(List<HeldReservation> found, int limit) {
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new ReservationPage(
        shown, found.size() > limit ? new Cursor(shown.getLast().orderId()).text() : null);
  }
}

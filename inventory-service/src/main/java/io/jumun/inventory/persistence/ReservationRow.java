package io.jumun.inventory.persistence;

import io.jumun.inventory.domain.Reservation;
import java.util.List;
import java.util.UUID;

/** A reservation without its lines. */
record ReservationRow(UUID orderId, String status, long lastOrderSequence) {

  Reservation with(List<LineRow> lines) {
    return Reservation.kept(orderId, StateColumns.state(status, lines), lastOrderSequence);
  }
}

package io.jumun.inventory.persistence;

import io.jumun.contracts.Shortage;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.Reservation;
import io.jumun.inventory.domain.ReservationState;
import io.jumun.inventory.domain.ReservationState.Held;
import io.jumun.inventory.domain.ReservationState.None;
import io.jumun.inventory.domain.ReservationState.Rejected;
import io.jumun.inventory.domain.ReservationState.Released;
import io.jumun.inventory.domain.ReservationState.Returned;
import io.jumun.inventory.domain.ReservationState.Sold;
import io.jumun.inventory.domain.ReservationState.Tombstone;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The state of a reservation as a status and lines, and back. */
final class StateColumns {

  private StateColumns() {}

  static String status(ReservationState state) {
    return switch (state) {
      case Held _ -> "HELD";
      case Sold _ -> "SOLD";
      case Released _ -> "RELEASED";
      case Returned _ -> "RETURNED";
      case Rejected _ -> "REJECTED";
      case Tombstone _ -> "CLOSED";
      case None _ -> throw new IllegalArgumentException("What never was is not kept");
    };
  }

  static Stream<LineRow> lines(Reservation reservation) {
    var orderId = reservation.orderId();
    return switch (reservation.state()) {
      case Held(Basket basket) -> held(orderId, basket);
      case Sold(Basket basket) -> held(orderId, basket);
      case Released(Basket basket) -> held(orderId, basket);
      case Returned(Basket basket) -> held(orderId, basket);
      case Rejected(List<Shortage> shortages) ->
          shortages.stream().map(shortage -> LineRow.missing(orderId, shortage));
      case Tombstone _, None _ -> Stream.empty();
    };
  }

  static ReservationState state(String status, List<LineRow> lines) {
    return switch (status) {
      case "HELD" -> new Held(basket(lines));
      case "SOLD" -> new Sold(basket(lines));
      case "RELEASED" -> new Released(basket(lines));
      case "RETURNED" -> new Returned(basket(lines));
      case "REJECTED" -> new Rejected(lines.stream().map(LineRow::asMissing).toList());
      case "CLOSED" -> new Tombstone();
      default -> throw new IllegalStateException("A reservation is never " + status);
    };
  }

  private static Stream<LineRow> held(UUID orderId, Basket basket) {
    return basket.lines().stream().map(line -> LineRow.held(orderId, line));
  }

  private static Basket basket(List<LineRow> lines) {
    return Basket.of(lines.stream().map(LineRow::asHeld).toList());
  }
}

package io.jumun.inventory.application;

import java.util.Optional;
import java.util.UUID;

/** Reservations to be looked at, whatever became of them. */
public interface ReservationsOfOrders {

  /** Nothing for an order that has never asked for stock, nor was closed. */
  Optional<ReservationOfOrder> of(UUID orderId);
}

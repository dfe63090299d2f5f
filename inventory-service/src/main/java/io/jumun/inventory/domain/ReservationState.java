package io.jumun.inventory.domain;

import io.jumun.contracts.Shortage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The first column of the table of reservations. Released, Returned and Tombstone are final. */
public sealed interface ReservationState {

  /** Nothing was ever heard of the order. */
  record None() implements ReservationState {}

  /** All lines are reserved. */
  record Held(Basket basket) implements ReservationState {}

  /** All lines are sold. */
  record Sold(Basket basket) implements ReservationState {}

  /** What was held is free again. */
  record Released(Basket basket) implements ReservationState {}

  /** What was sold is free again. */
  record Returned(Basket basket) implements ReservationState {}

  /** Nothing was reserved, because of these shortages at that time. */
  record Rejected(List<Shortage> shortages) implements ReservationState {
    public Rejected {
      shortages = shortages.stream().sorted(Comparator.comparing(Shortage::productId)).toList();
    }
  }

  /** The order was closed before it asked for stock: a request that comes after all is ignored. */
  record Tombstone() implements ReservationState {}

  /** The products whose stock may still move because of this reservation. */
  default Set<UUID> products() {
    return switch (this) {
      case Held(Basket basket) -> basket.products();
      case Sold(Basket basket) -> basket.products();
      case None _, Released _, Returned _, Rejected _, Tombstone _ -> Set.of();
    };
  }
}

package io.jumun.inventory.application;

import io.jumun.inventory.domain.ReservationState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what becomes of reservations ({@code jumun.inventory.reservations}, by outcome) and shows
 * how many are open ({@code jumun.inventory.reservations.open}).
 */
@Component
class ReservationCounter {

  private final MeterRegistry meters;

  ReservationCounter(MeterRegistry meters, Reservations reservations) {
    this.meters = meters;
    Gauge.builder("jumun.inventory.reservations.open", reservations, Reservations::held)
        .description("Reservations that are neither paid nor closed")
        .register(meters);
  }

  /** Counts when the transaction has committed: what was rolled back is tried again. */
  void count(ReservationState now) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            meters.counter("jumun.inventory.reservations", "outcome", outcome(now)).increment();
          }
        });
  }

  private static String outcome(ReservationState state) {
    return switch (state) {
      case ReservationState.None _ -> "none";
      case ReservationState.Held _ -> "held";
      case ReservationState.Sold _ -> "sold";
      case ReservationState.Released _ -> "released";
      case ReservationState.Returned _ -> "returned";
      case ReservationState.Rejected _ -> "rejected";
      case ReservationState.Tombstone _ -> "closed-unseen";
    };
  }
}

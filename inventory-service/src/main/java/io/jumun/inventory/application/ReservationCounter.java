package io.jumun.inventory.application;

import io.jumun.inventory.domain.ReservationState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what becomes of reservations ({@code jumun.inventory.reservations}, by outcome) and shows
 * how many are open ({@code jumun.inventory.reservations.open}), counted now and then, so that
 * asking for metrics does not wait for the database.
 */
@Component
class ReservationCounter {

  private static final List<String> OUTCOMES =
      List.of("held", "sold", "released", "reduced", "returned", "rejected", "closed-unseen");

  private final MeterRegistry meters;
  private final Reservations reservations;
  private final AtomicLong open = new AtomicLong();

  ReservationCounter(MeterRegistry meters, Reservations reservations) {
    this.meters = meters;
    this.reservations = reservations;
    Gauge.builder("jumun.inventory.reservations.open", open, AtomicLong::get)
        .description("Reservations that are neither paid nor closed")
        .register(meters);
    OUTCOMES.forEach(this::counter);
  }

  /** Counts when the transaction has committed: what was rolled back is tried again. */
  void count(ReservationState now) {
    countAfterCommit(outcome(now));
  }

  /** Some pieces of one that is sold came back. */
  void countReduced() {
    countAfterCommit("reduced");
  }

  private void countAfterCommit(String outcome) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counter(outcome).increment();
          }
        });
  }

  /** Known from the start, with 0: an alarm on what grows needs a beginning. */
  private Counter counter(String outcome) {
    return meters.counter("jumun.inventory.reservations", "outcome", outcome);
  }

  @Scheduled(fixedDelayString = "PT5S")
  void countOpen() {
    open.set(reservations.held());
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

package io.jumun.inventory.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held and for how long. Judged by the database's clock, and only to be looked at: whether
 * an order is too late is decided by order-service and payment-service.
 */
public interface HeldReservations {

  /** How many should be paid or closed by now. */
  long overdue();

  /**
   * Those that are due first come first.
   *
   * @param overdueOnly leaves out those that still have time
   * @param after the order of the last one seen, or null to begin
   */
  List<HeldReservation> list(boolean overdueOnly, @Nullable UUID after, int limit);
}

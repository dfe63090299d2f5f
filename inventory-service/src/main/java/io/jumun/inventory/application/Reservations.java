package io.jumun.inventory.application;

import io.jumun.inventory.domain.ReservationBook;
import java.util.Collection;
import java.util.UUID;

/** What each order has of the stock; kept for ever, tombstones too. */
public interface Reservations {

  /**
   * Locks the reservations of these orders until the transaction ends, in the order of their ids.
   */
  ReservationBook lock(Collection<UUID> orderIds);

  /**
   * @throws org.springframework.dao.ConcurrencyFailureException when another transaction was the
   *     first to keep one of them; the same work again sees it
   */
  void save(ReservationBook book);

  /** How many are held and neither paid nor closed. */
  long held();
}

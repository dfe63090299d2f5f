package io.jumun.order.application;

import io.jumun.order.domain.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where orders are kept. Whoever will change one locks it first, several always in id order. */
public interface Orders {

  void add(Order order);

  /** Locks those that exist, in id order, until the transaction ends; lines come along. */
  List<Order> lockAll(Collection<UUID> ids);

  /** Locks it, if it is that member's. */
  Optional<Order> lockOwn(UUID id, UUID memberId);

  /**
   * Locks orders whose request is older than that, the oldest first, and leaves out those that
   * somebody else holds.
   */
  List<Order> lockOverdue(Instant requestedBefore, int most);
}

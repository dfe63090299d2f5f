package io.jumun.order.application;

import io.jumun.order.domain.Order;
import io.jumun.order.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders to look at, without a lock. */
public interface OrderBook {

  /**
   * @param memberId whose; null for anybody's
   */
  Optional<Order> find(UUID id, @Nullable UUID memberId);

  /** The newest first. */
  List<Order> page(OrderQuery query);

  /** How many are on their way, by state; a state in which there are none is left out. */
  Map<OrderStatus, Long> open();

  /** How many have stood in each waiting state since before then. */
  Map<OrderStatus, Long> standingSince(Instant before);
}

package io.jumun.order.application;

import io.jumun.messaging.outbox.Outbox;
import io.jumun.order.OrderProperties;
import io.jumun.order.domain.Order;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rule 9: asks again for what was asked long ago and not answered. Never moves an order itself, so
 * it may run on every replica, at any time.
 */
@Service
public class RepeatRequests {

  private static final Logger log = LoggerFactory.getLogger(RepeatRequests.class);

  /** Small enough that nobody waits long for the locks. */
  private static final int AT_ONCE = 100;

  private final Orders orders;
  private final Outbox outbox;
  private final OrderProperties settings;
  private final Clock clock;

  RepeatRequests(Orders orders, Outbox outbox, OrderProperties settings, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @return whether there may be more of them
   */
  @Transactional
  public boolean repeatSome() {
    List<Order> overdue =
        orders.lockOverdue(clock.instant().minus(settings.redriveAfter()), AT_ONCE);
    overdue.forEach(this::repeat);
    return overdue.size() == AT_ONCE;
  }

  private void repeat(Order order) {
    order.repeatRequest(clock.instant()).ifPresent(outbox::append);
    log.info("Order {} is {} and asks again", order.id(), order.status());
  }
}

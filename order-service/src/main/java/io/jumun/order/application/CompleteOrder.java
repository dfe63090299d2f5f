package io.jumun.order.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shopper says that all is well. */
@Service
public class CompleteOrder {

  private final OwnOrder ownOrder;
  private final Clock clock;

  CompleteOrder(OwnOrder ownOrder, Clock clock) {
    this.ownOrder = ownOrder;
    this.clock = clock;
  }

  /**
   * @throws OrderNotFound when the member has no such order
   * @throws OrderRefused when it is not paid
   */
  @Transactional
  public DescribedOrder complete(UUID memberId, UUID orderId) {
    return ownOrder.let(Who.shopper(memberId), orderId, order -> order.complete(clock.instant()));
  }
}

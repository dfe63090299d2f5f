package io.jumun.order.application;

import io.jumun.order.OrderProperties;
import io.jumun.order.domain.PaymentMethod;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes from the basket to the till: the stock is asked for (rule 2). */
@Service
public class CheckOut {

  private final OwnOrder ownOrder;
  private final OrderProperties settings;
  private final Clock clock;

  CheckOut(OwnOrder ownOrder, OrderProperties settings, Clock clock) {
    this.ownOrder = ownOrder;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws OrderNotFound when the member has no such order
   * @throws OrderRefused when it is too late, too little, or somewhere else
   */
  @Transactional
  public DescribedOrder checkOut(UUID memberId, UUID orderId, PaymentMethod method) {
    return ownOrder.let(
        Who.shopper(memberId),
        orderId,
        order -> order.checkOut(method, settings.minimumAmount(), clock.instant()));
  }
}

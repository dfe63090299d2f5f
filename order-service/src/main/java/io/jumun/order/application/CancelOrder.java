package io.jumun.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import io.jumun.order.domain.Part;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an order up: at once while no money is involved, else payment-service decides (rule 8). */
@Service
public class CancelOrder {

  private final OwnOrder ownOrder;
  private final Clock clock;

  CancelOrder(OwnOrder ownOrder, Clock clock) {
    this.ownOrder = ownOrder;
    this.clock = clock;
  }

  /**
   * @param who the shopper whose it must be, or an operator, who may cancel anybody's
   * @param part null for the whole order
   * @throws OrderNotFound when the member has no such order
   * @throws OrderRefused when it is closed otherwise, or has no such part
   */
  @Transactional
  public DescribedOrder cancel(Who who, UUID orderId, @Nullable Part part, String reason) {
    return ownOrder.let(who, orderId, order -> cancel(order, part, reason));
  }

  private Outcome cancel(Order order, @Nullable Part part, String reason) {
    UUID refundId = UuidCreator.getTimeOrderedEpoch();
    return part == null
        ? order.cancel(reason, refundId, clock.instant())
        : order.inPart().cancel(part, reason, refundId, clock.instant());
  }
}

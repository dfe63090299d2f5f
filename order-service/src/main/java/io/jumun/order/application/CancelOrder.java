package io.jumun.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
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
   * @throws OrderNotFound when the member has no such order
   * @throws OrderRefused when it is closed otherwise
   */
  @Transactional
  public DescribedOrder cancel(UUID memberId, UUID orderId, String reason) {
    return ownOrder.let(
        memberId,
        orderId,
        order -> order.cancel(reason, UuidCreator.getTimeOrderedEpoch(), clock.instant()));
  }
}

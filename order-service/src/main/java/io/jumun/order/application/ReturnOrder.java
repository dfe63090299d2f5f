package io.jumun.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.order.domain.Part;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An operator takes back what a shopper had already, and has it paid back. */
@Service
public class ReturnOrder {

  private final OwnOrder ownOrder;
  private final Clock clock;

  ReturnOrder(OwnOrder ownOrder, Clock clock) {
    this.ownOrder = ownOrder;
    this.clock = clock;
  }

  /**
   * @param part null for all that is left of it
   * @throws OrderNotFound when there is no such order
   * @throws OrderRefused when it is not completed, or has no such part
   */
  @Transactional
  public DescribedOrder takeBack(
      UUID operatorId, UUID orderId, @Nullable Part part, String reason) {
    return ownOrder.let(
        Who.operator(operatorId),
        orderId,
        order ->
            order
                .inPart()
                .takeBack(part, reason, UuidCreator.getTimeOrderedEpoch(), clock.instant()));
  }
}

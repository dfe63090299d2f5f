package io.jumun.order.application;

import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.domain.Order;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timers of orders have elapsed. Their numbers are not compared (C1): the state of the order
 * alone decides.
 */
@Service
public class ExpireOrders {

  private final WordOnOrders words;
  private final Clock clock;

  ExpireOrders(WordOnOrders words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  @Transactional
  public void expire(List<Received<TimerElapsed>> timers) {
    words.hear(
        timers.stream().filter(timer -> timer.event().kind().equals(Order.EXPIRY)).toList(),
        timer -> UUID.fromString(timer.subject()),
        (order, _) -> order.expire(clock.instant()));
  }
}

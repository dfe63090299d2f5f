package io.jumun.order.application;

import io.jumun.messaging.outbox.Outbox;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows when something has happened to an order, in the same transaction: its events go into
 * the outbox and a sentence into its history, and its coupon goes along.
 */
@Component
class Consequences {

  private static final Logger log = LoggerFactory.getLogger(Consequences.class);

  private final Outbox outbox;
  private final OrderHistory history;
  private final CouponOfOrder coupon;
  private final ApplicationEventPublisher inside;
  private final Clock clock;

  Consequences(
      Outbox outbox,
      OrderHistory history,
      CouponOfOrder coupon,
      ApplicationEventPublisher inside,
      Clock clock) {
    this.outbox = outbox;
    this.history = history;
    this.coupon = coupon;
    this.inside = inside;
    this.clock = clock;
  }

  /**
   * @param by who caused it
   * @throws OrderRefused when the order refused
   */
  void of(Order order, Outcome outcome, By by) {
    switch (outcome) {
      case Outcome.Moved moved -> follow(order, moved, by);
      case Outcome.Noted noted -> {
        noted.events().forEach(outbox::append);
        write(order, noted.what(), by);
      }
      case Outcome.Unchanged unchanged ->
          log.info("Order {} unchanged by {}: {}", order.id(), by.name(), unchanged.why());
      case Outcome.OperatorNeeded needed -> {
        of(order, needed.outcome(), by);
        inside.publishEvent(new OperatorCalled(order.id(), needed.why()));
      }
      case Outcome.Refused refused -> throw OrderRefused.with(refused);
    }
  }

  private void follow(Order order, Outcome.Moved moved, By by) {
    moved.events().forEach(outbox::append);
    write(order, moved.to() + ": " + moved.what(), by);
    coupon.follow(order).ifPresent(sentence -> write(order, sentence, by));
    inside.publishEvent(new OrderMoved(order.id(), moved.from(), moved.to()));
  }

  private void write(Order order, String what, By by) {
    history.append(new HistoryEntry(order.id(), clock.instant(), what, by.name(), by.person()));
  }
}

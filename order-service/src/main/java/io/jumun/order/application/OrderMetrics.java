package io.jumun.order.application;

import io.jumun.order.OrderProperties;
import io.jumun.order.domain.OrderStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * {@code jumun.orders.moved} counts orders by the state they came to, {@code
 * jumun.orders.operator.cases} those a person has to look at, and {@code jumun.orders.overdue} is
 * how many have waited longer than {@link OrderProperties#redriveAfter()} for an answer, by state.
 */
@Component
public class OrderMetrics {

  private static final Logger log = LoggerFactory.getLogger(OrderMetrics.class);

  private final MeterRegistry meters;
  private final MultiGauge overdue;
  private final OrderBook book;
  private final OrderProperties settings;
  private final Clock clock;

  OrderMetrics(MeterRegistry meters, OrderBook book, OrderProperties settings, Clock clock) {
    this.meters = meters;
    this.overdue = MultiGauge.builder("jumun.orders.overdue").register(meters);
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(OrderMoved moved) {
    meters.counter("jumun.orders.moved", "to", moved.to().name()).increment();
  }

  @TransactionalEventListener
  void on(OperatorCalled called) {
    log.error("Order {} needs a person: {}", called.orderId(), called.why());
    meters.counter("jumun.orders.operator.cases").increment();
  }

  /** One query, not one a scrape. */
  public void countOverdue() {
    Map<OrderStatus, Long> standing =
        book.standingSince(clock.instant().minus(settings.redriveAfter()));
    overdue.register(
        OrderStatus.WAITING.stream()
            .map(
                status ->
                    MultiGauge.Row.of(
                        Tags.of("status", status.name()), standing.getOrDefault(status, 0L)))
            .toList(),
        true);
  }
}

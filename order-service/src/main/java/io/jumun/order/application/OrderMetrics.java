package io.jumun.order.application;

import io.jumun.order.OrderProperties;
import io.jumun.order.domain.OrderStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * {@code jumun.orders.moved} counts orders by the state they came to, {@code
 * jumun.orders.operator.cases} those a person has to look at; {@code jumun.orders.open} is how many
 * are on their way, by state, and {@code jumun.orders.overdue} how many of them have waited longer
 * than {@link OrderProperties#redriveAfter()} for an answer. All are known from the start, with 0:
 * an alarm on what grows needs a beginning.
 */
@Component
public class OrderMetrics {

  private static final Logger log = LoggerFactory.getLogger(OrderMetrics.class);

  private final MeterRegistry meters;
  private final MultiGauge open;
  private final MultiGauge overdue;
  private final OrderBook book;
  private final OrderProperties settings;
  private final Clock clock;

  OrderMetrics(MeterRegistry meters, OrderBook book, OrderProperties settings, Clock clock) {
    this.meters = meters;
    this.open = MultiGauge.builder("jumun.orders.open").register(meters);
    this.overdue = MultiGauge.builder("jumun.orders.overdue").register(meters);
    this.book = book;
    this.settings = settings;
    this.clock = clock;
    for (OrderStatus status : OrderStatus.values()) {
      cameTo(status);
    }
    operatorCases();
    show(overdue, OrderStatus.WAITING, Map.of());
  }

  @TransactionalEventListener
  void on(OrderMoved moved) {
    cameTo(moved.to()).increment();
  }

  @TransactionalEventListener
  void on(OperatorCalled called) {
    log.error("Order {} needs a person: {}", called.orderId(), called.why());
    operatorCases().increment();
  }

  /**
   * Orders that are paid or over are not counted: they are by far the most, and become ever more.
   */
  @Scheduled(fixedDelayString = "PT10S")
  public void countOpen() {
    show(open, OrderStatus.OPEN, book.open());
  }

  /** One query, not one a scrape. */
  public void countOverdue() {
    show(
        overdue,
        OrderStatus.WAITING,
        book.standingSince(clock.instant().minus(settings.redriveAfter())));
  }

  private static void show(
      MultiGauge gauge, Set<OrderStatus> states, Map<OrderStatus, Long> numbers) {
    gauge.register(
        states.stream()
            .map(
                status ->
                    MultiGauge.Row.of(
                        Tags.of("status", status.name()), numbers.getOrDefault(status, 0L)))
            .toList(),
        true);
  }

  private Counter cameTo(OrderStatus status) {
    return meters.counter("jumun.orders.moved", "to", status.name());
  }

  private Counter operatorCases() {
    return meters.counter("jumun.orders.operator.cases");
  }
}

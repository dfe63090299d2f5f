package io.jumun.order.application;

import io.jumun.order.domain.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders with their histories, to be looked at: both of one moment, or whoever listens would take a
 * state for told that was not. Only operators see which person did what.
 */
@Service
public class DescribeOrders {

  private final OrderBook book;
  private final OrderHistory history;

  DescribeOrders(OrderBook book, OrderHistory history) {
    this.book = book;
    this.history = history;
  }

  /**
   * @param memberId whose it must be; null for anybody's
   * @throws OrderNotFound when it is somebody else's, too
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DescribedOrder find(UUID orderId, @Nullable UUID memberId) {
    return book.find(orderId, memberId)
        .map(order -> describe(order, memberId == null))
        .orElseThrow(() -> OrderNotFound.withId(orderId));
  }

  /**
   * @param reader whose orders they are, or an operator
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<DescribedOrder> page(OrderQuery query, Who reader) {
    return describe(book.page(query), reader.operator());
  }

  DescribedOrder describe(Order order, Who to) {
    return describe(order, to.operator());
  }

  private DescribedOrder describe(Order order, boolean withPersons) {
    return describe(List.of(order), withPersons).getFirst();
  }

  private List<DescribedOrder> describe(List<Order> orders, boolean withPersons) {
    var histories = history.of(orders.stream().map(Order::id).toList());
    return orders.stream()
        .map(order -> new DescribedOrder(order, histories.getOrDefault(order.id(), List.of())))
        .map(described -> withPersons ? described : described.withoutPersons())
        .toList();
  }
}

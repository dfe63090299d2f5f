package io.jumun.order.application;

import io.jumun.order.domain.Order;
import java.util.List;

/**
 * @param history oldest first
 */
public record DescribedOrder(Order order, List<HistoryEntry> history) {

  DescribedOrder withoutPersons() {
    return new DescribedOrder(order, history.stream().map(HistoryEntry::withoutPerson).toList());
  }
}

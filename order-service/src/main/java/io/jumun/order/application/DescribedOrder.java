package io.jumun.order.application;

import io.jumun.order.domain.Order;
import java.util.List;

/**
 * @param history oldest first
 */
public record DescribedOrder(Order order, List<HistoryEntry> history) {}

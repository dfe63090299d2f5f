package io.jumun.order.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to orders, sentence by sentence; only ever appended to. */
public interface OrderHistory {

  /** In the transaction of the change, under the order's lock: so the sentences stand in order. */
  void append(HistoryEntry entry);

  /** Oldest first; an order without history is missing. */
  Map<UUID, List<HistoryEntry>> of(Collection<UUID> orderIds);
}

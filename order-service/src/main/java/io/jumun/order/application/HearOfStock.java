package io.jumun.order.application;

import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReleased;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.inventory.StockReturned;
import io.jumun.contracts.inventory.StockSold;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inventory-service answers about the stock of orders. */
@Service
public class HearOfStock {

  private final WordOnOrders words;
  private final Clock clock;

  HearOfStock(WordOnOrders words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  @Transactional
  public void hear(List<Received<InventoryEvent>> events) {
    words.hear(events, InventoryEvent::orderId, this::decide);
  }

  private Outcome decide(Order order, Received<InventoryEvent> word) {
    if (!order.stock().isNew(word.sequence())) {
      return new Outcome.Unchanged("something newer was heard from inventory-service");
    }
    return switch (word.event()) {
      case StockReserved _ -> order.stock().reserved(clock.instant());
      case StockRejected rejected -> order.stock().rejected(rejected.shortages(), clock.instant());
      case StockSold _, StockReleased _, StockReturned _ ->
          new Outcome.Unchanged("an order does not wait for its stock to follow");
    };
  }
}

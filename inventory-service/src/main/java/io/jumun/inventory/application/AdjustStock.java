package io.jumun.inventory.application;

import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.messaging.outbox.Outbox;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pieces came in, or were lost, counted wrongly or written off. */
@Component
public class AdjustStock {

  private static final Logger log = LoggerFactory.getLogger(AdjustStock.class);

  private final Stocks stocks;
  private final StockHistory history;
  private final Outbox outbox;

  AdjustStock(Stocks stocks, StockHistory history, Outbox outbox) {
    this.stocks = stocks;
    this.history = history;
    this.outbox = outbox;
  }

  /**
   * @param delta pieces, negative when they are gone
   * @throws ProductNotFound when there is no such product
   * @throws io.jumun.inventory.domain.NotEnoughStock when more are to go than are available
   */
  @Transactional
  public StockLevel adjust(UUID productId, long delta, Cause.Decision decision) {
    var book = stocks.lock(List.of(productId));
    if (book.of(productId).isEmpty()) {
      throw ProductNotFound.withId(productId);
    }
    var level = book.adjust(productId, delta, decision);
    stocks.save(book);
    outbox.appendAll(book.warnings());
    log.info("Stock of {} adjusted by {} to {}: {}", productId, delta, level, decision.reason());
    return level;
  }

  /**
   * What was done so far, the newest first.
   *
   * @param after the last one seen, or null to begin with the newest
   * @throws ProductNotFound when there is no such product
   */
  public List<StockAdjustment> history(UUID productId, @Nullable UUID after, int limit) {
    if (stocks.find(productId).isEmpty()) {
      throw ProductNotFound.withId(productId);
    }
    return history.adjustments(productId, after, limit);
  }
}

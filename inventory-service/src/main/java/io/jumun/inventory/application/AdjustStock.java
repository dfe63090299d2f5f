package io.jumun.inventory.application;

import io.jumun.inventory.domain.StockLevel;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pieces came in, or were lost, counted wrongly or written off. */
@Component
public class AdjustStock {

  private static final Logger log = LoggerFactory.getLogger(AdjustStock.class);

  private final Stocks stocks;

  AdjustStock(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * @param delta pieces, negative when they are gone
   * @throws ProductNotFound when there is no such product
   * @throws io.jumun.inventory.domain.NotEnoughStock when more are to go than are available
   */
  @Transactional
  public StockLevel adjust(UUID productId, long delta, String reason) {
    var book = stocks.lock(List.of(productId));
    if (book.of(productId).isEmpty()) {
      throw ProductNotFound.withId(productId);
    }
    var level = book.adjust(productId, delta);
    stocks.save(book);
    log.info("Stock of {} adjusted by {} to {}: {}", productId, delta, level, reason);
    return level;
  }
}

package io.jumun.inventory.application;

import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a product another name, price or pictures, takes it off sale or puts it back. Orders keep
 * the price of the day they were placed, and go on when their product goes off sale: who wants to
 * stop them as well takes the pieces away.
 */
@Component
public class ChangeProduct {

  private final Products products;
  private final Stocks stocks;
  private final Outbox outbox;
  private final Clock clock;

  ChangeProduct(Products products, Stocks stocks, Outbox outbox, Clock clock) {
    this.products = products;
    this.stocks = stocks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @throws ProductNotFound when there is no such product
   */
  @Transactional
  public CatalogueEntry change(UUID productId, ProductChange change) {
    var product = products.lock(productId).orElseThrow(() -> ProductNotFound.withId(productId));
    if (product.change(change.of(product.offer()), now())) {
      outbox.append(ProductNews.of(product));
    }
    var stock = stocks.find(productId).orElseThrow(() -> ProductNotFound.withId(productId));
    return ProductNews.entry(product, stock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

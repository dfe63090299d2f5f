package io.jumun.inventory.application;

import io.jumun.inventory.domain.Product;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a product another name or price. Orders keep the price of the day they were placed. */
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
   * @param name null leaves it as it is
   * @param price in minor units of the currency that the product has; null leaves it as it is
   * @throws ProductNotFound when there is no such product
   */
  @Transactional
  public CatalogueEntry change(UUID productId, @Nullable String name, @Nullable Long price) {
    var product = products.lock(productId).orElseThrow(() -> ProductNotFound.withId(productId));
    if (apply(product, name, price)) {
      outbox.append(ProductNews.of(product));
    }
    var stock = stocks.find(productId).orElseThrow(() -> ProductNotFound.withId(productId));
    return ProductNews.entry(product, stock);
  }

  private boolean apply(Product product, @Nullable String name, @Nullable Long price) {
    var money = product.price();
    return product.change(
        Objects.requireNonNullElse(name, product.name()),
        price == null ? money : money.withMinorUnits(price),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}

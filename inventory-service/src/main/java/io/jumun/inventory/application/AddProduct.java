package io.jumun.inventory.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.Product;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a product into the catalogue, with its first stock. */
@Component
public class AddProduct {

  private final Products products;
  private final Stocks stocks;
  private final Outbox outbox;
  private final Clock clock;

  AddProduct(Products products, Stocks stocks, Outbox outbox, Clock clock) {
    this.products = products;
    this.stocks = stocks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param by the member who does it
   */
  @Transactional
  public CatalogueEntry add(NewProduct wanted, UUID by) {
    var product =
        new Product(
            UuidCreator.getTimeOrderedEpoch(),
            wanted.offer(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    products.save(product);
    stocks.add(product.id(), wanted.stock(), new Cause.Decision(by, "the first stock"));
    outbox.append(ProductNews.of(product));
    return ProductNews.entry(product, wanted.stock());
  }
}

package io.jumun.inventory.application;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.inventory.domain.Product;
import io.jumun.inventory.domain.StockLevel;

/** What is said of a product that is new or different. */
final class ProductNews {

  private ProductNews() {}

  /** To the other services: the whole product, since its topic keeps only the last word. */
  static ProductChanged of(Product product) {
    return new ProductChanged(
        product.id(), product.name(), product.price().minorUnits(), product.price().currency());
  }

  /** To the caller. */
  static CatalogueEntry entry(Product product, StockLevel stock) {
    return new CatalogueEntry(
        product.id(),
        product.name(),
        product.price().minorUnits(),
        product.price().currency(),
        stock.available(),
        0);
  }
}

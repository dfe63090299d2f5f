package io.jumun.inventory.application;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.inventory.domain.Product;
import io.jumun.inventory.domain.StockLevel;

/** What is said of a product that is new or different. */
final class ProductNews {

  private ProductNews() {}

  /** To the other services: the whole product, since its topic keeps only the last word. */
  static ProductChanged of(Product product) {
    var offer = product.offer();
    return new ProductChanged(
        product.id(),
        offer.name(),
        offer.price().minorUnits(),
        offer.price().currency(),
        offer.images().urls(),
        offer.onSale());
  }

  /** To the caller. */
  static CatalogueEntry entry(Product product, StockLevel stock) {
    var offer = product.offer();
    return new CatalogueEntry(
        product.id(),
        offer.name(),
        offer.price().minorUnits(),
        offer.price().currency(),
        offer.images().urls(),
        offer.onSale(),
        stock.available(),
        0);
  }
}

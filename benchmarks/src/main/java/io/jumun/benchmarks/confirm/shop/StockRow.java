package io.jumun.benchmarks.confirm.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What there is of a product. */
@Entity
@Table(name = "shop_stock")
class StockRow {

  @Id private UUID productId;
  private int available;
  private int sold;

  protected StockRow() {}

  void sell(int quantity) {
    if (quantity > available) {
      throw new IllegalStateException("Sold out: " + productId);
    }
    available -= quantity;
    sold += quantity;
  }
}

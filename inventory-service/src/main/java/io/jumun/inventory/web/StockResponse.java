package io.jumun.inventory.web;

import io.jumun.inventory.domain.StockLevel;

/**
 * Where the pieces of a product are.
 *
 * @param onHand in the warehouse: available and reserved
 */
record StockResponse(long onHand, long reserved, long available, long sold) {

  static StockResponse of(StockLevel level) {
    return new StockResponse(level.onHand(), level.reserved(), level.available(), level.sold());
  }
}

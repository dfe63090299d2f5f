package io.jumun.inventory.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of stock, read. */
public interface StockHistory {

  /**
   * What people did to the stock of a product, the newest first.
   *
   * @param after the last one seen, or null to begin with the newest
   */
  List<StockAdjustment> adjustments(UUID productId, @Nullable UUID after, int limit);
}

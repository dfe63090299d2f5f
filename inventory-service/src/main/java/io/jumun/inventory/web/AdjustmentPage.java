package io.jumun.inventory.web;

import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.StockAdjustment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some adjustments of a product's stock.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record AdjustmentPage(List<StockAdjustment> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there are more
   */
  static AdjustmentPage of(List<StockAdjustment> found, int limit) {
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new AdjustmentPage(
        shown, found.size() > limit ? new Cursor(shown.getLast().id()).text() : null);
  }
}

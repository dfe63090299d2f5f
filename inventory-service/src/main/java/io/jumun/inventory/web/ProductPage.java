package io.jumun.inventory.web;

import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.CatalogueEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some products.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record ProductPage(List<CatalogueEntry> items, @Nullable String nextCursor) {

  /**
   * @param entries one more than the limit when there are more
   */
  static ProductPage of(List<CatalogueEntry> entries, int limit) {
    if (entries.size() <= limit) {
      return new ProductPage(entries, null);
    }
    var items = entries.subList(0, limit);
    return new ProductPage(items, new Cursor(items.getLast().id()).text());
  }
}

package io.jumun.payment.web;

import io.jumun.http.page.Cursor;
import io.jumun.payment.application.reconciliation.Case;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some differences.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record CasePage(List<Case> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there are more
   */
  static CasePage of(List<Case> found, int limit) {
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new CasePage(
        shown, found.size() > limit ? new Cursor(shown.getLast().id()).text() : null);
  }
}

package io.jumun.payment.web;

import io.jumun.http.page.Cursor;
import io.jumun.payment.application.PaymentList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some payments.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record PaymentPage(List<PaymentList.Item> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there are more
   */
  static PaymentPage of(List<PaymentList.Item> found, int limit) {
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new PaymentPage(
        shown, found.size() > limit ? new Cursor(shown.getLast().orderId()).text() : null);
  }
}

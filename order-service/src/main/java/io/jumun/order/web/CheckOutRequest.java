package io.jumun.order.web;

import io.jumun.order.domain.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * @param method CARD when nothing is said
 */
record CheckOutRequest(@Nullable PaymentMethod method) {

  static PaymentMethod methodOf(@Nullable CheckOutRequest request) {
    return request == null || request.method() == null ? PaymentMethod.CARD : request.method();
  }
}

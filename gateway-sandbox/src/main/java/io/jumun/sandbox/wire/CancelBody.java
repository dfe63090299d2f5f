package io.jumun.sandbox.wire;

import io.jumun.sandbox.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation of a payment object.
 *
 * @param refundableAmount what was left after it
 */
record CancelBody(
    String transactionKey,
    String cancelReason,
    long cancelAmount,
    long taxFreeAmount,
    long taxExemptionAmount,
    long refundableAmount,
    long easyPayDiscountAmount,
    String canceledAt,
    @Nullable String receiptKey,
    String cancelStatus,
    @Nullable String cancelRequestId) {

  /** Null when there are none, as the gateway has it. */
  static @Nullable List<CancelBody> of(Payment payment) {
    List<CancelBody> bodies = new ArrayList<>();
    long left = payment.totalAmount();
    for (Payment.Cancellation cancel : payment.cancels()) {
      left -= cancel.cancelAmount();
      bodies.add(of(cancel, left));
    }
    return bodies.isEmpty() ? null : bodies;
  }

  private static CancelBody of(Payment.Cancellation cancel, long left) {
    return new CancelBody(
        cancel.transactionKey(),
        cancel.cancelReason(),
        cancel.cancelAmount(),
        0,
        0,
        left,
        0,
        KoreanTime.of(cancel.canceledAt()),
        null,
        "DONE",
        null);
  }
}

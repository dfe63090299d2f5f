package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Refund;
import io.jumun.sandbox.payment.RefundAccount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of a cancellation.
 *
 * @param cancelAmount in won; all that is left when absent
 * @param refundReceiveAccount demanded for a deposit to a virtual account
 */
record CancelRequest(
    @NotBlank @Size(max = 200) String cancelReason,
    @Nullable Long cancelAmount,
    @Nullable RefundAccount refundReceiveAccount) {

  Refund refund() {
    return new Refund(cancelAmount, cancelReason, refundReceiveAccount);
  }
}

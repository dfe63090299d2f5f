package io.jumun.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last heard of the payment, for display only: it decides nothing.
 *
 * @param deadline until when the shopper can pay; payment-service alone judges it
 * @param code of the last refusal, the gateway's own
 */
@Embeddable
public record PaymentNote(
    @Enumerated(EnumType.STRING) @Column(name = "payment_status") Status status,
    @Column(name = "payment_deadline") @Nullable Instant deadline,
    @Column(name = "payment_code") @Nullable String code,
    @Column(name = "payment_message") @Nullable String message) {

  /** What a client may show. */
  public enum Status {
    REQUESTED,
    READY,
    DECLINED,
    UNSETTLED,
    QUARANTINED,
    WAITING_FOR_DEPOSIT,
    APPROVED,
    EXPIRED,
    CANCELLED
  }

  static PaymentNote requested() {
    return new PaymentNote(Status.REQUESTED, null, null, null);
  }

  PaymentNote now(Status status) {
    return new PaymentNote(status, deadline, null, null);
  }

  PaymentNote until(Status status, Instant deadline) {
    return new PaymentNote(status, deadline, null, null);
  }

  boolean declinedBefore(Instant sameDeadline) {
    return status == Status.DECLINED && sameDeadline.equals(deadline);
  }

  PaymentNote declined(String code, String message) {
    return new PaymentNote(Status.DECLINED, deadline, code, message);
  }
}

package io.jumun.payment.domain.reconciliation;

import io.jumun.payment.domain.AttemptStatus;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentStatus;

/**
 * What our books say of one attempt to pay.
 *
 * @param payment the state of its payment
 * @param money that was to be charged
 * @param refunded of it, in minor units
 * @param chargedThatDay whether its charge belongs to the day that is compared
 */
public record Ours(
    PaymentStatus payment,
    AttemptStatus attempt,
    Money money,
    long refunded,
    boolean chargedThatDay) {

  /** The gateway's word is still awaited: its books may be ahead of ours. */
  boolean isUnderWay() {
    return attempt == AttemptStatus.OPEN || payment == PaymentStatus.REFUNDING;
  }

  /** For people. */
  public String inWords() {
    return "%s, attempt %s, %d %s, %d given back"
        .formatted(payment, attempt, money.amount(), money.currency(), refunded);
  }

  boolean isCharged() {
    return attempt == AttemptStatus.APPROVED;
  }
}

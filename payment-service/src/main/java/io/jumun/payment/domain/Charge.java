package io.jumun.payment.domain;

import java.util.UUID;

/**
 * What may be charged: our order, the shopper's payment at the gateway, our amount. Whatever the
 * gateway says is compared with it, since an idempotency key is matched without the body.
 *
 * @param payer the order's member
 * @param method the way to pay that the shopper chose
 */
public record Charge(UUID orderId, UUID payer, String method, PaymentKey paymentKey, Money money) {

  public boolean isOfOrder(String otherOrderId) {
    return orderId.toString().equals(otherOrderId);
  }

  public boolean isPaidWith(String otherPaymentKey) {
    return paymentKey.value().equals(otherPaymentKey);
  }

  public boolean isOver(long amount) {
    return money.amount() == amount;
  }
}

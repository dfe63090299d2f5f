package io.jumun.payment.application;

/** Whoever waits at this process for what becomes of a payment. */
public interface Watchers {

  /**
   * @param now how the payment stands; committed
   */
  void tell(PaymentView now);
}

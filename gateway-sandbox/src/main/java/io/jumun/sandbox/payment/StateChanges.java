package io.jumun.sandbox.payment;

/** Whoever wants to know that a payment has another state now. */
public interface StateChanges {

  /** Called in the transaction of the change, with the payment as it is after it. */
  void changed(Payment payment);
}

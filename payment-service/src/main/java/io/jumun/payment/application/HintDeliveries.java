package io.jumun.payment.application;

/** The deliveries that have come, each once. */
public interface HintDeliveries {

  /**
   * Waits for a transaction that is storing the same one.
   *
   * @return false when it is known already
   */
  boolean store(GatewayHint hint, HintOutcome outcome);
}

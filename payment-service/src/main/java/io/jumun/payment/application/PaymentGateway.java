package io.jumun.payment.application;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;

/**
 * Whoever moves the money. Calls take as long as they take, so never inside a transaction; whatever
 * goes wrong is an answer, not an exception.
 */
public interface PaymentGateway {

  /**
   * Charges what the shopper agreed to.
   *
   * @param idempotencyKey the same for every repetition of this attempt
   */
  GatewayAnswer confirm(Charge charge, String idempotencyKey);

  /** Shows what has become of it, found by its payment key. */
  GatewayAnswer query(Charge charge);

  /**
   * Gives back all of it.
   *
   * @param idempotencyKey the same for every repetition of this refund
   */
  GatewayAnswer cancel(Charge charge, String idempotencyKey, String reason);
}

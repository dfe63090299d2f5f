package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.GatewayError;
import io.jumun.sandbox.payment.Outcome;
import org.jspecify.annotations.Nullable;

/** What a call does once it is let through. */
@FunctionalInterface
interface Work {

  /**
   * @param decline the error with which it shall be refused; null to do it
   */
  Outcome run(@Nullable GatewayError decline);
}

package io.jumun.sandbox.payment;

import org.jspecify.annotations.Nullable;

/**
 * How the gateway's books shall differ from the merchant's.
 *
 * @param orderId whose charge it is about; of EXTRA an order that the merchant does not know, one
 *     is made up when absent
 * @param amount in won: of AMOUNT what the charge shall have been, of EXTRA what is charged (10,000
 *     unless said), of STATUS how much is cancelled (all unless said)
 */
public record Difference(Kind kind, @Nullable String orderId, @Nullable Long amount) {

  /** The ways to differ. */
  public enum Kind {

    /** The gateway has forgotten the charge and all that came of it. */
    MISSING,

    /** The gateway has a charge that the merchant knows nothing of. */
    EXTRA,

    /** The gateway has charged another amount. */
    AMOUNT,

    /** The gateway has cancelled, in whole or in part, and told nobody. */
    STATUS
  }
}

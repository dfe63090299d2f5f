package io.jumun.payment.application;

import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.Charge;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  CallOutcome confirm(Charge charge, String idempotencyKey);

  /** Shows what has become of it, found by its payment key. */
  CallOutcome query(Charge charge);

  /**
   * Gives it back.
   *
   * @param part how much of it, in minor units; null for all that is still charged
   * @param idempotencyKey the same for every repetition of this refund
   */
  CallOutcome cancel(Charge charge, @Nullable Long part, String idempotencyKey, String reason);

  /** Whether it moves money of that currency by that way to pay; asked before an attempt begins. */
  default boolean takes(String method, String currency) {
    return true;
  }

  /** Whether that way to pay needs nothing more from the shopper than the order. */
  default boolean chargesAtOnce(String method) {
    return false;
  }

  /** How many calls it would take at this moment: who has more to ask keeps it for later. */
  default int room() {
    return Integer.MAX_VALUE;
  }

  /** The ways to pay for which there is always {@link #room}. */
  default Set<String> alwaysRoomFor() {
    return Set.of();
  }
}

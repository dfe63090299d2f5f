package io.jumun.payment.gateway.points.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A member's account while its row is locked: nothing else moves its points.
 *
 * @param balance 0 or more
 */
record Purse(UUID account, long balance) {

  Purse {
    if (balance < 0) {
      throw new IllegalArgumentException("No member owes points: " + balance);
    }
  }

  /** Why so many cannot be taken out; empty when they can. */
  Optional<Refusal> refuses(long amount) {
    return amount <= balance ? Optional.empty() : Optional.of(Refusal.notEnough(balance, amount));
  }
}

package io.jumun.payment.gateway.points.ledger;

/** What came of the wish to take a member's points. */
public sealed interface Taking {

  /** Decided, now or when the same key came before; whose payment it is says the charge. */
  record Decided(PointsCharge charge) implements Taking {}

  /** The payment key was decided under another idempotency key: whoever asks is shown what. */
  record DecidedBefore() implements Taking {}
}

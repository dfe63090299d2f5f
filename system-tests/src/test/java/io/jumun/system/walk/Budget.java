package io.jumun.system.walk;

/** What may happen only so often in a walk, so that it ends. */
enum Budget {
  /** A payment that the shopper opens in the gateway's window. */
  CARD,
  /** An account that the shopper asks for, to pay a deposit into. */
  ACCOUNT,
  /** A deposit is taken back. */
  FALL_BACK,
  /** The shopper gives the order up. */
  CANCELLATION,
  /** The shopper gives up one of the two pieces. */
  PART,
  /** A piece is brought back to an operator after the order was completed. */
  RETURN,
  /** Somebody else wants the last pieces. */
  COMPETITOR,
  /** A request or an answer is lost, late or wrong. */
  GATEWAY_FAULT,
  /** A process dies, or stands still, while it asks the gateway. */
  LEASE_LOSS,
  /** The gateway refuses a refund for good. */
  REFUSED_REFUND,
  /** A message is dead-lettered, and replayed at any later time. */
  SET_ASIDE,
  /** A message comes once more at any later time, its inbox row gone. */
  AGAIN,
  /** order-service makes an overdue request again. */
  REPEAT,
  /** A message is lost for good, which nothing here survives: it shows that the walk sees it. */
  LOSS
}

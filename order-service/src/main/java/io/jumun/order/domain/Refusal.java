package io.jumun.order.domain;

/** Why an order does not do what a shopper asked. */
public enum Refusal {
  /** It stands where this can no longer, or not yet, be done. */
  WRONG_STATE,
  /** It was not checked out before it expired, whether or not its timer has said so. */
  TOO_LATE,
  /** The gateway takes no amount as small as this. */
  AMOUNT_BELOW_MINIMUM,
  METHOD_NOT_SUPPORTED,
  /** What is to be given up is not, or not any more, in the order. */
  NOT_IN_ORDER
}

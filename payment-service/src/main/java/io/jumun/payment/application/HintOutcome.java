package io.jumun.payment.application;

/** What a hint led to. */
public enum HintOutcome {
  /** The gateway is asked about the payment. */
  HEARD,
  /** The same delivery again: nothing. */
  REPEATED,
  /** We have no payment of that order: nothing. */
  UNKNOWN_ORDER,
  /** It brings another secret than the gateway's: nothing, and it is not told so. */
  FORGED,
  /** It is not about a payment: nothing. */
  NOT_OURS
}

package io.jumun.payment.domain;

/** What an operator may have done about a payment; none of it overrules the gateway's word. */
public enum Resolution {
  /** The gateway is asked now, and again from the shortest pause on. */
  RECHECK_NOW,
  /**
   * The stranger's payment that the gateway shows under our payment key was not charged by us: if
   * it still shows a stranger's, our attempt counts as refused.
   */
  DISOWN,
  /** What was charged after its order was closed is to go back, although that was refused once. */
  REFUND_AGAIN
}

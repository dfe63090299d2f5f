package io.jumun.payment.domain.reconciliation;

/** What an operator may do about a difference. */
public enum Proposal {
  /** Have the gateway asked about the payment (resolution RECHECK_NOW): its answer decides. */
  RECHECK,
  /** Find out whose money it is; if nobody's order, give it back in the gateway's own pages. */
  FIND_ORDER,
  /** Compare both by hand: money was charged or given back that nobody had agreed to. */
  COMPARE_BY_HAND
}

package io.jumun.sandbox.ledger;

/** Which way the money went. */
public enum EntryKind {
  CHARGE,
  REFUND,

  /** A deposit that fell back: it ends the charge before it, and another charge may follow. */
  REVERSAL
}

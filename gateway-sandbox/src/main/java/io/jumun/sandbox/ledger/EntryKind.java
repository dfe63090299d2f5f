package io.jumun.sandbox.ledger;

/** Which way the money went. */
public enum EntryKind {
  CHARGE,
  REFUND
}

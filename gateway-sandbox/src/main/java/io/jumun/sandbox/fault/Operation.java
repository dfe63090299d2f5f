package io.jumun.sandbox.fault;

/** What a call wants; and the one call that the gateway makes itself. */
public enum Operation {
  CONFIRM,
  GET,
  CANCEL,
  TRANSACTIONS,
  WEBHOOK
}

package io.jumun.sandbox.fault;

/** What a call wants. */
public enum Operation {
  CONFIRM,
  GET,
  CANCEL
}

package io.jumun.payment.domain;

/** What became of a refund. */
public enum RefundStatus {
  RUNNING,
  DONE,
  REFUSED
}

package io.jumun.sandbox.payment;

/** The states of the gateway's payment. */
public enum PaymentStatus {
  READY,
  IN_PROGRESS,
  WAITING_FOR_DEPOSIT,
  DONE,
  CANCELED,
  PARTIAL_CANCELED,
  ABORTED,
  EXPIRED;

  boolean charged() {
    return this == DONE || this == PARTIAL_CANCELED;
  }
}

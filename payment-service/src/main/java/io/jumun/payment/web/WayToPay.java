package io.jumun.payment.web;

/** The ways to pay that a client may name. */
enum WayToPay {
  /** Whatever the shopper chose in the gateway's window, which gives back a payment key. */
  CARD,
  /** From the member's own balance, without a window. */
  POINTS;

  boolean hasWindow() {
    return this == CARD;
  }
}

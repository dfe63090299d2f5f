package io.jumun.payment.gateway.points.ledger;

/** Why points move, and between whom. */
public enum TransferKind {
  /** The shop makes points and gives them to a member. */
  GRANT,
  /** A member pays an order: to the shop's revenue. */
  PAYMENT,
  /** The shop gives back of a payment, at most as much as was paid. */
  REFUND
}

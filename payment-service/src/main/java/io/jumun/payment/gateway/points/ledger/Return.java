package io.jumun.payment.gateway.points.ledger;

/** What came of the wish to give points back. */
public sealed interface Return {

  /** Given back, now or when the same key came before. */
  record Returned(PointsCharge charge) implements Return {}

  /** More than is left of it: nothing is given back, now or ever. */
  record MoreThanLeft(long rest) implements Return {}

  /** There is nothing to give back: nothing was taken, or all has gone back. */
  record NothingLeft() implements Return {}

  /** The payment key is another order's, which is left alone. */
  record NotThisOrders(PointsCharge charge) implements Return {}
}

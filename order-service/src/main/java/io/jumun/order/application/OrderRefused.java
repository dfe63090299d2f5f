package io.jumun.order.application;

import io.jumun.order.domain.Outcome;
import io.jumun.order.domain.Refusal;

/** The order does not do what was asked of it; nothing has changed. */
public class OrderRefused extends RuntimeException {

  private final Refusal refusal;

  private OrderRefused(Refusal refusal, String why) {
    super(why);
    this.refusal = refusal;
  }

  static OrderRefused with(Outcome.Refused refused) {
    return new OrderRefused(refused.refusal(), refused.why());
  }

  public Refusal refusal() {
    return refusal;
  }
}

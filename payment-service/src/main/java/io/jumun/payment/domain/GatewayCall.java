package io.jumun.payment.domain;

/** What the gateway is asked. */
public enum GatewayCall {
  /** To charge, with the attempt's idempotency key: asked again, the same answer comes again. */
  CONFIRM,
  /** What it knows of the attempt's payment key. */
  QUERY,
  /** To give back what is charged, with the refund's idempotency key. */
  CANCEL
}

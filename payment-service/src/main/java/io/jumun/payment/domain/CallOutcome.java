package io.jumun.payment.domain;

/** What came of a call that was to be made: an answer, or no call at all. */
public sealed interface CallOutcome permits GatewayAnswer, CallOutcome.NotAsked {

  /** Nothing was sent, on purpose: the gateway is left alone, or has enough to do. */
  record NotAsked(String reason) implements CallOutcome {}
}

package io.jumun.payment.web;

import io.jumun.payment.domain.ConfirmOutcome;

/** Carries the refusal to where problems are made. */
class ConfirmRefused extends RuntimeException {

  private final transient ConfirmOutcome.Refused refusal;

  ConfirmRefused(ConfirmOutcome.Refused refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  ConfirmOutcome.Refused refusal() {
    return refusal;
  }
}

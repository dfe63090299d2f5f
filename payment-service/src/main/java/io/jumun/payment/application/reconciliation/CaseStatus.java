package io.jumun.payment.application.reconciliation;

/** Whether somebody has looked after it. */
public enum CaseStatus {
  OPEN,
  SETTLED
}

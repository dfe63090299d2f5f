package io.jumun.payment.domain;

/** What became of an attempt. */
public enum AttemptStatus {
  OPEN,
  APPROVED,
  DECLINED
}

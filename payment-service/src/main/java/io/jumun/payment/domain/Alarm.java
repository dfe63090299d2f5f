package io.jumun.payment.domain;

/** Something that an operator should look at. */
public enum Alarm {
  /** The gateway refuses our keys. */
  OUR_FAULT,
  /** The gateway contradicts our books. */
  CONTRADICTION,
  /** Every pause is used up and the outcome is still unknown. */
  STILL_UNKNOWN,
  /** The gateway will not give a charge back. */
  REFUND_REFUSED,
  /** A payment that counted as not charged is charged. */
  CHARGE_CAME_TO_LIGHT
}

package io.jumun.payment.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a payment stands (design.md section 4). */
public enum PaymentStatus {
  /** The shopper may pay until the deadline. */
  READY,
  /** An attempt is recorded and the gateway is being asked for the first time. */
  CONFIRMING,
  /** The gateway was asked and it is not known what became of it. */
  UNSETTLED,
  /** The gateway contradicts our books. */
  QUARANTINED,
  /** A virtual account waits for its deposit. */
  WAITING_FOR_DEPOSIT,
  /** The amount is charged. */
  APPROVED,
  /** The charge is being given back. */
  REFUNDING,
  /** Nobody paid in time; nothing is charged. */
  EXPIRED,
  /** Nothing is, or remains, charged. */
  CANCELLED;

  /** The states in which a payment is not decided. */
  public static final Set<PaymentStatus> OPEN =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(APPROVED, EXPIRED, CANCELLED)));
}

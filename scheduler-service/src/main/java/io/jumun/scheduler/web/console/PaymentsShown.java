package io.jumun.scheduler.web.console;

import java.util.List;

/** Which payments are looked through: those that need a person, unless something else is said. */
enum PaymentsShown {
  NEED_A_PERSON,
  REFUND_REFUSED,
  READY,
  CONFIRMING,
  UNSETTLED,
  QUARANTINED,
  WAITING_FOR_DEPOSIT,
  APPROVED,
  REFUNDING,
  EXPIRED,
  CANCELLED,
  ALL;

  /** Those that need a person are of three kinds, the most pressing first. */
  List<PaymentsShown> kinds() {
    return this == NEED_A_PERSON ? List.of(QUARANTINED, REFUND_REFUSED, UNSETTLED) : List.of(this);
  }

  /** What payment-service is asked for one kind. */
  Question question() {
    var payments = Question.of("/payments");
    return switch (this) {
      case ALL, NEED_A_PERSON -> payments;
      case REFUND_REFUSED -> payments.with("refundRefused", true);
      case READY,
          CONFIRMING,
          UNSETTLED,
          QUARANTINED,
          WAITING_FOR_DEPOSIT,
          APPROVED,
          REFUNDING,
          EXPIRED,
          CANCELLED ->
          payments.with("status", name());
    };
  }
}

package io.jumun.payment.domain;

/** What became of a shopper's wish to pay. */
public sealed interface ConfirmOutcome {

  /** Recorded: the gateway is to be asked. */
  record Started(Work work) implements ConfirmOutcome {}

  /** This payment key was heard of before: the payment is the answer. */
  record Known() implements ConfirmOutcome {}

  /** Nothing was recorded. */
  sealed interface Refused extends ConfirmOutcome {}

  /** The shopper agreed to another amount than ours, in minor units. */
  record AmountDiffers(long ours, long theirs) implements Refused {}

  /** Nobody moves money of that currency by that way to pay. */
  record MethodNotPossible(String method, String currency) implements Refused {}

  /** One attempt at a time. */
  record AnotherAttemptIsOpen() implements Refused {}

  /** The deadline is over, even if its timer is late. */
  record TooLate() implements Refused {}

  /** Decided already. */
  record Closed(PaymentStatus status) implements Refused {}
}

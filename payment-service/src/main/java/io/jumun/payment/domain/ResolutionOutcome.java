package io.jumun.payment.domain;

/** What became of an operator's wish. */
public sealed interface ResolutionOutcome {

  /** It is being done. */
  record Taken() implements ResolutionOutcome {}

  /** Nothing was done. */
  record NotPossible(String why) implements ResolutionOutcome {}
}

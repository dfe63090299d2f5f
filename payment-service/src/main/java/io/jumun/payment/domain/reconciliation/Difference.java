package io.jumun.payment.domain.reconciliation;

/** How the books differ over one payment (F40). */
public enum Difference {
  /** We have it charged, and the gateway knows nothing of it. */
  MISSING(Proposal.RECHECK),
  /** The gateway has moved money under a payment key of which we know nothing. */
  EXTRA(Proposal.FIND_ORDER),
  /** Both know it, and over different amounts. */
  AMOUNT(Proposal.COMPARE_BY_HAND),
  /** One has it charged, the other not, or not any more. */
  STATUS(Proposal.RECHECK);

  private final Proposal proposal;

  Difference(Proposal proposal) {
    this.proposal = proposal;
  }

  public Proposal proposal() {
    return proposal;
  }
}

package io.jumun.payment.application.reconciliation;

import java.util.UUID;

/** There is nothing to settle. */
public class CaseNotOpen extends RuntimeException {

  private final boolean unknown;

  private CaseNotOpen(String message, boolean unknown) {
    super(message);
    this.unknown = unknown;
  }

  static CaseNotOpen unknown(UUID id) {
    return new CaseNotOpen("There is no case " + id, true);
  }

  static CaseNotOpen settled(Case found) {
    return new CaseNotOpen(
        "Case %s was settled at %s".formatted(found.id(), found.settledAt()), false);
  }

  /** Whether there is none at all. */
  public boolean isUnknown() {
    return unknown;
  }
}

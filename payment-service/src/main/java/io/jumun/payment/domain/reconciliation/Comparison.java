package io.jumun.payment.domain.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what both books say of one payment: at most one difference, the gravest. */
public final class Comparison {

  private Comparison() {}

  /**
   * @param ours null when we know nothing of it
   */
  public static Optional<Difference> of(@Nullable Ours ours, Theirs theirs) {
    if (ours == null) {
      return when(theirs.currency() != null, Difference.EXTRA);
    }
    if (ours.isUnderWay()) {
      return Optional.empty();
    }
    return ours.isCharged() ? charged(ours, theirs) : when(theirs.isCharged(), Difference.STATUS);
  }

  private static Optional<Difference> charged(Ours ours, Theirs theirs) {
    if (theirs.charged() == null) {
      return notRead(ours, theirs);
    }
    if (theirs.charged() != ours.money().amount()
        || !ours.money().currency().equals(theirs.currency())) {
      return Optional.of(Difference.AMOUNT);
    }
    if (theirs.returned() == ours.refunded()) {
      return Optional.empty();
    }
    boolean oneOfThemNothing = theirs.returned() == 0 || ours.refunded() == 0;
    return Optional.of(oneOfThemNothing ? Difference.STATUS : Difference.AMOUNT);
  }

  /** A charge of an earlier day that was not compared: only that nothing went back is known. */
  private static Optional<Difference> notRead(Ours ours, Theirs theirs) {
    return ours.chargedThatDay()
        ? Optional.of(Difference.MISSING)
        : when((theirs.returned() > 0) != (ours.refunded() > 0), Difference.STATUS);
  }

  private static Optional<Difference> when(boolean condition, Difference difference) {
    return condition ? Optional.of(difference) : Optional.empty();
  }
}

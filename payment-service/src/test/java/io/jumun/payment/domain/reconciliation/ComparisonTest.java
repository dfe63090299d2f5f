package io.jumun.payment.domain.reconciliation;

import static io.jumun.payment.domain.reconciliation.Difference.AMOUNT;
import static io.jumun.payment.domain.reconciliation.Difference.EXTRA;
import static io.jumun.payment.domain.reconciliation.Difference.MISSING;
import static io.jumun.payment.domain.reconciliation.Difference.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.domain.AttemptStatus;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which both books can differ over one payment of 24,000 won. */
class ComparisonTest {

  private static final Theirs NOTHING = new Theirs(null, 0, null);

  private static Ours charged(long refunded) {
    var status = refunded == 24_000 ? PaymentStatus.CANCELLED : PaymentStatus.APPROVED;
    return ours(status, AttemptStatus.APPROVED, refunded, true);
  }

  private static Ours ours(
      PaymentStatus status, AttemptStatus attempt, long refunded, boolean thatDay) {
    return new Ours(status, attempt, new Money(24_000, "KRW"), refunded, thatDay);
  }

  private static Theirs theirs(@Nullable Long charged, long returned) {
    return new Theirs(charged, returned, "KRW");
  }

  @ParameterizedTest
  @CsvSource({"0", "24000", "4000"})
  void whatBothSayAlikeIsNoDifference(long refunded) {
    assertThat(Comparison.of(charged(refunded), theirs(24_000L, refunded))).isEmpty();
  }

  @Test
  void aChargeThatTheGatewayDoesNotKnowIsMissing() {
    assertThat(Comparison.of(charged(0), NOTHING)).contains(MISSING);
    assertThat(Comparison.of(charged(24_000), NOTHING)).contains(MISSING);
  }

  @Test
  void moneyOfWhichWeKnowNothingIsExtra() {
    assertThat(Comparison.of(null, theirs(24_000L, 0))).contains(EXTRA);
    assertThat(Comparison.of(null, theirs(null, 24_000))).contains(EXTRA);
    assertThat(Comparison.of(null, theirs(24_000L, 24_000))).contains(EXTRA);
  }

  @Test
  void anotherAmountOrCurrencyIsADifferenceInAmount() {
    assertThat(Comparison.of(charged(0), theirs(24_001L, 0))).contains(AMOUNT);
    assertThat(Comparison.of(charged(0), new Theirs(24_000L, 0, "USD"))).contains(AMOUNT);
    assertThat(Comparison.of(charged(4_000), theirs(24_000L, 5_000))).contains(AMOUNT);
  }

  @Test
  void givenBackInOneBookOnlyIsADifferenceInStatus() {
    assertThat(Comparison.of(charged(0), theirs(24_000L, 24_000))).contains(STATUS);
    assertThat(Comparison.of(charged(24_000), theirs(24_000L, 0))).contains(STATUS);
  }

  @Test
  void whatWeCountAsNotChargedAndTheGatewayDoesIsADifferenceInStatus() {
    var declined = ours(PaymentStatus.EXPIRED, AttemptStatus.DECLINED, 0, false);
    assertThat(Comparison.of(declined, theirs(24_000L, 0))).contains(STATUS);
    // A quarantined charge that was cancelled, or nothing at all: nobody has lost money.
    assertThat(Comparison.of(declined, theirs(24_001L, 24_001))).isEmpty();
    assertThat(Comparison.of(declined, NOTHING)).isEmpty();
  }

  @Test
  void whatIsUnderWayIsNotComparedYet() {
    var unsettled = ours(PaymentStatus.UNSETTLED, AttemptStatus.OPEN, 0, false);
    var refunding = ours(PaymentStatus.REFUNDING, AttemptStatus.APPROVED, 0, true);
    assertThat(Comparison.of(unsettled, theirs(24_000L, 0))).isEmpty();
    assertThat(Comparison.of(refunding, theirs(24_000L, 24_000))).isEmpty();
  }

  @Test
  void ofAChargeOfADayThatWasNotReadOnlyWhatWentBackIsCompared() {
    var earlier = ours(PaymentStatus.CANCELLED, AttemptStatus.APPROVED, 24_000, false);
    assertThat(Comparison.of(earlier, theirs(null, 24_000))).isEmpty();
    assertThat(Comparison.of(earlier, NOTHING)).contains(STATUS);
    var standing = ours(PaymentStatus.APPROVED, AttemptStatus.APPROVED, 0, false);
    assertThat(Comparison.of(standing, theirs(null, 24_000))).contains(STATUS);
  }
}

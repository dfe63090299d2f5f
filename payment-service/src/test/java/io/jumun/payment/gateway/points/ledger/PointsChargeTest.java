package io.jumun.payment.gateway.points.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be taken and given back, without a database. */
class PointsChargeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final UUID ACCOUNT = new UUID(7, 7);
  private static final Charge ASKED =
      new Charge(
          new UUID(1, 1),
          new UUID(2, 2),
          "POINTS",
          new PaymentKey("key-1"),
          new Money(24_000, "KRW"));

  @ParameterizedTest
  @ValueSource(longs = {24_000, 24_001, Long.MAX_VALUE})
  void isTakenWhenThereIsEnough(long balance) {
    var charge = decided(balance);

    assertThat(charge.isTaken()).isTrue();
    assertThat(charge.rest()).isEqualTo(24_000);
    assertThat(charge.account()).isEqualTo(ACCOUNT);
    assertThat(charge.isOf(ASKED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 23_999})
  void isRefusedWhenThereIsTooLittleAndSaysHowMuchThereIs(long balance) {
    var charge = decided(balance);

    assertThat(charge.isTaken()).isFalse();
    assertThat(charge.rest()).isZero();
    assertThat(charge.refusal())
        .isEqualTo(
            new Refusal(
                "NOT_ENOUGH_POINTS", "The balance is " + balance + " points, 24000 are needed"));
  }

  @Test
  void isGivenBackInPartsUntilNothingIsLeft() {
    var charge = decided(24_000).less(10_000).orElseThrow();

    assertThat(charge.rest()).isEqualTo(14_000);
    assertThat(charge.less(14_001)).isEmpty();
    assertThat(charge.less(14_000).orElseThrow().rest()).isZero();
    assertThat(charge.less(14_000).orElseThrow().less(1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 24_001, Long.MAX_VALUE})
  void aPartIsSomethingAndNotMoreThanAll(long part) {
    assertThat(decided(24_000).less(part)).isEmpty();
  }

  @Test
  void whatWasRefusedCannotBeGivenBack() {
    assertThat(decided(0).less(1)).isEmpty();
  }

  @Test
  void noTransferIsMadeOfNothingOrFromAnAccountToItself() {
    var taken = decided(24_000);

    assertThatThrownBy(
            () -> Transfer.refund(new UUID(9, 9), taken, 0, "refund-1", "Changed my mind", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Transfer.grant(new UUID(9, 9), shopsOwn(), grantOf(5), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPaymentGoesToTheShopAndARefundComesBack() {
    var taken = decided(24_000);
    var payment = Transfer.payment(new UUID(9, 9), taken);
    var refund = Transfer.refund(new UUID(9, 9), taken, 4_000, "refund-1", "Changed my mind", NOW);

    assertThat(payment.from()).isEqualTo(ACCOUNT).isEqualTo(refund.to());
    assertThat(payment.to()).isEqualTo(Transfer.REVENUE).isEqualTo(refund.from());
    assertThat(payment.amount()).isEqualTo(24_000);
    assertThat(refund.amount()).isEqualTo(4_000);
  }

  private static PointsCharge decided(long balance) {
    return PointsCharge.decide(ASKED, "order-1/1", new Purse(ACCOUNT, balance), NOW);
  }

  private static Purse shopsOwn() {
    return new Purse(Transfer.ISSUED, 0);
  }

  private static Grant grantOf(long amount) {
    return new Grant(new UUID(2, 2), amount, "Welcome", new UUID(3, 3), "grant-1");
  }
}

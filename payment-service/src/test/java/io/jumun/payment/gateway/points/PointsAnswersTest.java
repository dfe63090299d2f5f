package io.jumun.payment.gateway.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentKey;
import io.jumun.payment.gateway.points.ledger.PointsCharge;
import io.jumun.payment.gateway.points.ledger.Refusal;
import io.jumun.payment.gateway.points.ledger.Return;
import io.jumun.payment.gateway.points.ledger.Taking.Decided;
import io.jumun.payment.gateway.points.ledger.Taking.DecidedBefore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every word of the ledger, and what the port calls it. */
class PointsAnswersTest {

  private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");
  private static final UUID ORDER = new UUID(1, 1);
  private static final Charge ASKED =
      new Charge(
          ORDER, new UUID(2, 2), "POINTS", new PaymentKey("key-1"), new Money(24_000, "KRW"));
  private static final Refusal TOO_FEW = new Refusal("NOT_ENOUGH_POINTS", "The balance is 0");

  @Test
  void whatWasTakenIsApproved() {
    assertThat(confirmed(found(24_000, 0, null))).isEqualTo(new Approved(THEN));
    assertThat(shown(found(24_000, 0, null))).isEqualTo(new Approved(THEN));
  }

  @Test
  void whatWasRefusedIsDeclinedAlsoWhenItIsLookedAtLater() {
    var declined = new Declined("NOT_ENOUGH_POINTS", "The balance is 0");

    assertThat(confirmed(found(24_000, 0, TOO_FEW))).isEqualTo(declined);
    assertThat(shown(found(24_000, 0, TOO_FEW))).isEqualTo(declined);
  }

  @Test
  void underAnotherKeyTheOutcomeIsNotSaidButCanBeSeen() {
    assertThat(PointsAnswers.toConfirm(ASKED, new DecidedBefore())).isInstanceOf(Unknown.class);
  }

  @Test
  void whatTheLedgerHasNothingOfIsNotCharged() {
    assertThat(PointsAnswers.toQuery(ASKED, Optional.empty())).isInstanceOf(NotCharged.class);
  }

  @Test
  void anotherOrdersPaymentIsAContradictionThatIsNotOurs() {
    var strangers = charge(new UUID(5, 5), 24_000, 0, null);

    assertThat(shown(strangers))
        .isEqualTo(new Contradiction("It is about another payment", false, THEN));
    assertThat(shown(charge(new UUID(5, 5), 24_000, 0, TOO_FEW)))
        .isEqualTo(new Contradiction("It is about another payment", false, null));
  }

  @Test
  void anotherAmountIsAContradiction() {
    assertThat(shown(found(24_001, 0, null)))
        .isEqualTo(new Contradiction("It is over another amount: 24001", true, THEN));
  }

  @Test
  void whatWentBackInPartSaysHowMuchIsStillCharged() {
    assertThat(shown(found(24_000, 1, null))).isEqualTo(new PartlyCancelled(23_999));
    assertThat(shown(found(24_000, 24_000, null))).isEqualTo(new Cancelled());
  }

  @Test
  void aCancellationSaysWhatIsStillCharged() {
    assertThat(cancelled(new Return.Returned(found(24_000, 24_000, null))))
        .isEqualTo(new Cancelled());
    assertThat(cancelled(new Return.Returned(found(24_000, 1, null))))
        .isEqualTo(new PartlyCancelled(23_999));
  }

  @Test
  void moreThanIsLeftIsRefusedForGood() {
    assertThat(cancelled(new Return.MoreThanLeft(4_000)))
        .isEqualTo(new Declined("EXCEED_CANCEL_AMOUNT", "Only 4000 points are left"));
  }

  @Test
  void whenNothingIsLeftTheLedgerShowsWhy() {
    assertThat(cancelled(new Return.NothingLeft())).isInstanceOf(Unknown.class);
  }

  @Test
  void anotherOrdersPaymentIsNotGivenBack() {
    var strangers = charge(new UUID(5, 5), 24_000, 0, null);

    assertThat(cancelled(new Return.NotThisOrders(strangers))).isInstanceOf(Contradiction.class);
  }

  private static GatewayAnswer confirmed(PointsCharge found) {
    return PointsAnswers.toConfirm(ASKED, new Decided(found));
  }

  private static GatewayAnswer shown(PointsCharge found) {
    return PointsAnswers.toQuery(ASKED, Optional.of(found));
  }

  private static GatewayAnswer cancelled(Return outcome) {
    return PointsAnswers.toCancel(ASKED, outcome);
  }

  private static PointsCharge found(long amount, long returned, Refusal refusal) {
    return charge(ORDER, amount, returned, refusal);
  }

  private static PointsCharge charge(UUID order, long amount, long returned, Refusal refusal) {
    return new PointsCharge(
        new PaymentKey("key-1"),
        order,
        new UUID(7, 7),
        amount,
        "order-1/1",
        refusal,
        returned,
        THEN);
  }
}

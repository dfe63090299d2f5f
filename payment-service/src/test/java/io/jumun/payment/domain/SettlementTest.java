package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.ALLOWED;
import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.LEASE;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.OTHER_CARD;
import static io.jumun.payment.domain.PaymentFixture.REFUND;
import static io.jumun.payment.domain.PaymentFixture.RULES;
import static io.jumun.payment.domain.PaymentFixture.SPARE_REFUND;
import static io.jumun.payment.domain.PaymentFixture.START;
import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.QUARANTINED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.domain.PaymentStatus.REFUNDING;
import static io.jumun.payment.domain.PaymentStatus.UNSETTLED;
import static io.jumun.payment.domain.PaymentStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.payment.PaymentAwaitingDeposit;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentQuarantined;
import io.jumun.contracts.payment.PaymentUnsettled;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CONFIRMING, UNSETTLED and WAITING_FOR_DEPOSIT: what the gateway's answers mean. */
class SettlementTest {

  private static final PaymentApproved PAID =
      new PaymentApproved(ORDER, AMOUNT, "KRW", "CARD", START);
  private static final PaymentCancelled NOTHING_REFUNDED =
      new PaymentCancelled(ORDER, REFUND, 0, "KRW");
  private static final Declined REFUSED = new Declined("REJECT_CARD_PAYMENT", "Card refused");

  static Stream<Supplier<PaymentFixture>> open() {
    return Stream.of(PaymentFixture::confirming, () -> PaymentFixture.unsettled().takeUp());
  }

  @ParameterizedTest
  @MethodSource("open")
  void approvedIsApproved(Supplier<PaymentFixture> open) {
    var approved = open.get().answer(new Approved(START));

    assertThat(approved.payment.status()).isEqualTo(APPROVED);
    assertThat(approved.published()).containsExactly(PAID);
    assertThat(approved.payment.attempts().getFirst().status()).isEqualTo(AttemptStatus.APPROVED);
    assertThat(approved.payment.nextCheckAt()).isNull();
  }

  @ParameterizedTest
  @MethodSource("open")
  void approvedPastTheDeadlineIsApprovedAllTheSame(Supplier<PaymentFixture> open) {
    var approved = open.get().deadline().answer(new Approved(START));

    assertThat(approved.payment.status()).isEqualTo(APPROVED);
    assertThat(approved.published()).containsExactly(PAID);
  }

  @ParameterizedTest
  @MethodSource("open")
  void approvedAfterACancellationIsGivenBackWithoutAWord(Supplier<PaymentFixture> open) {
    var refunding = open.get().cancel().answer(new Approved(START));

    assertThat(refunding.payment.status()).isEqualTo(REFUNDING);
    assertThat(refunding.published()).isEmpty();
    assertThat(refunding.takeUp().work.idempotencyKey()).isEqualTo(REFUND.toString());
  }

  @ParameterizedTest
  @MethodSource("open")
  void refusedForGoodTheShopperMayTryAgain(Supplier<PaymentFixture> open) {
    var ready = open.get().answer(REFUSED);

    assertThat(ready.payment.status()).isEqualTo(READY);
    assertThat(ready.published())
        .containsExactly(new PaymentDeclined(ORDER, 1, "REJECT_CARD_PAYMENT", "Card refused"));
    assertThat(ready.payment.attempts().getFirst().status()).isEqualTo(AttemptStatus.DECLINED);
  }

  @ParameterizedTest
  @MethodSource("open")
  void refusedAfterTheTimerItExpires(Supplier<PaymentFixture> open) {
    var expired = open.get().deadline().answer(REFUSED);

    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @ParameterizedTest
  @MethodSource("open")
  void refusedPastTheDeadlineItExpiresEvenIfTheTimerIsLate(Supplier<PaymentFixture> open) {
    var expired = open.get().after(ALLOWED).answer(REFUSED);

    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @ParameterizedTest
  @MethodSource("open")
  void refusedAfterACancellationItIsCancelled(Supplier<PaymentFixture> open) {
    var cancelled = open.get().deadline().cancel().answer(REFUSED);

    assertThat(cancelled.payment.status()).isEqualTo(CANCELLED);
    assertThat(cancelled.published()).containsExactly(NOTHING_REFUNDED);
  }

  @ParameterizedTest
  @MethodSource("open")
  void shownAsCancelledAtTheGatewayItCountsAsRefused(Supplier<PaymentFixture> open) {
    assertThat(open.get().answer(new Cancelled()).payment.status()).isEqualTo(READY);
  }

  static Stream<GatewayAnswer> withoutOutcome() {
    return Stream.of(
        new NoAnswer("timed out"),
        new Unknown("HTTP 500"),
        new NotCharged("IN_PROGRESS"),
        new OurFault("UNAUTHORIZED_KEY", "No"));
  }

  @ParameterizedTest
  @MethodSource("withoutOutcome")
  void withoutAnOutcomeItIsUnsettledAndSaysSoOnce(GatewayAnswer answer) {
    var unsettled = PaymentFixture.confirming().answer(answer);

    assertThat(unsettled.payment.status()).isEqualTo(UNSETTLED);
    assertThat(unsettled.published()).containsExactly(new PaymentUnsettled(ORDER, 1));

    unsettled.takeUpAndAnswer(answer);

    assertThat(unsettled.payment.status()).isEqualTo(UNSETTLED);
    assertThat(unsettled.published()).isEmpty();
  }

  @Test
  void afterSilenceTheSameQuestionIsAskedWithTheSameKey() {
    var confirming = PaymentFixture.confirming();
    var key = confirming.work.idempotencyKey();

    confirming.answer(new NoAnswer("timed out")).takeUp();

    assertThat(confirming.work.call()).isEqualTo(GatewayCall.CONFIRM);
    assertThat(confirming.work.idempotencyKey()).isEqualTo(key);
  }

  @Test
  void afterAnUncertainErrorTheGatewayIsFirstAskedWhatBecameOfIt() {
    var unsettled = PaymentFixture.confirming().answer(new Unknown("HTTP 500")).takeUp();

    assertThat(unsettled.work.call()).isEqualTo(GatewayCall.QUERY);
  }

  @Test
  void whereTheGatewayShowsNoChargeTheChargeIsRepeatedWithTheSameKey() {
    var unsettled = PaymentFixture.confirming();
    var key = unsettled.work.idempotencyKey();

    unsettled.answer(new Unknown("HTTP 500")).takeUpAndAnswer(new NotCharged("IN_PROGRESS"));

    assertThat(unsettled.payment.isDue(unsettled.now)).isTrue();
    assertThat(unsettled.takeUp().work.call()).isEqualTo(GatewayCall.CONFIRM);
    assertThat(unsettled.work.idempotencyKey()).isEqualTo(key);
  }

  @Test
  void aProcessThatDiedLeavesItsWorkToTheNextWithTheSameKey() {
    var confirming = PaymentFixture.confirming();
    var first = confirming.work;

    confirming.takeUp();

    assertThat(confirming.now).isEqualTo(START.plus(LEASE));
    assertThat(confirming.work.call()).isEqualTo(GatewayCall.CONFIRM);
    assertThat(confirming.work.idempotencyKey()).isEqualTo(first.idempotencyKey());
    assertThat(confirming.work.lease().token()).isNotEqualTo(first.lease().token());
  }

  @Test
  void laterThanTheShoppersSessionTheChargeIsNotRepeatedAnyMore() {
    var unsettled = PaymentFixture.confirming().after(RULES.repeatFor());

    unsettled.answer(new NoAnswer("timed out"));

    assertThat(unsettled.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
  }

  @Test
  void noChargeShownIsBelievedOnlyAfterTheSettlementWindow() {
    var unsettled = PaymentFixture.confirming().after(RULES.repeatFor());
    unsettled.answer(new NoAnswer("timed out"));
    var lastPost = unsettled.now;

    while (unsettled.takeUp().now.isBefore(lastPost.plus(RULES.settlementWindow()))) {
      unsettled.answer(new NotCharged("NOT_FOUND_PAYMENT"));
      assertThat(unsettled.payment.status()).isEqualTo(UNSETTLED);
    }
    unsettled.answer(new NotCharged("NOT_FOUND_PAYMENT"));

    assertThat(unsettled.now).isEqualTo(lastPost.plus(RULES.settlementWindow()));
    assertThat(unsettled.payment.status()).isEqualTo(EXPIRED);
    assertThat(unsettled.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @Test
  void aLeaseThatNobodyAnsweredMovesTheWindowToItsEnd() {
    var unsettled = PaymentFixture.confirming().after(RULES.repeatFor());
    unsettled.answer(new NoAnswer("timed out"));
    var dead = PaymentFixture.confirming();

    assertThat(dead.payment.attempts().getFirst().lastPostedAt()).isEqualTo(START.plus(LEASE));
    assertThat(unsettled.payment.attempts().getFirst().lastPostedAt()).isEqualTo(unsettled.now);
  }

  @Test
  void thePausesGrowAndAtTheirEndAnOperatorIsCalled() {
    var unsettled = PaymentFixture.confirming().after(RULES.repeatFor());
    unsettled.answer(new NoAnswer("timed out"));
    var alarms = new java.util.ArrayList<List<Alarm>>();
    var pauses = new java.util.ArrayList<Duration>();

    for (int i = 0; i < 4; i++) {
      var before = unsettled.now;
      unsettled.takeUp();
      pauses.add(Duration.between(before, unsettled.now));
      unsettled.answer(new Unknown("HTTP 500"));
      alarms.add(unsettled.last.alarms());
    }

    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1));
    assertThat(alarms)
        .containsExactly(
            List.of(),
            List.of(Alarm.STILL_UNKNOWN),
            List.of(Alarm.STILL_UNKNOWN),
            List.of(Alarm.STILL_UNKNOWN));
    assertThat(unsettled.payment.status()).isEqualTo(UNSETTLED);
  }

  @Test
  void ourOwnFaultFailsNoOrderAndCallsAnOperator() {
    var unsettled = PaymentFixture.confirming().answer(new OurFault("UNAUTHORIZED_KEY", "No"));

    assertThat(unsettled.payment.status()).isEqualTo(UNSETTLED);
    assertThat(unsettled.last.alarms()).containsExactly(Alarm.OUR_FAULT);
  }

  @ParameterizedTest
  @MethodSource("open")
  void aContradictionIsQuarantined(Supplier<PaymentFixture> open) {
    var quarantined = open.get().answer(PaymentFixture.anotherAmount());

    assertThat(quarantined.payment.status()).isEqualTo(QUARANTINED);
    assertThat(quarantined.published())
        .containsExactly(new PaymentQuarantined(ORDER, 1, "It is over another amount: 1"));
    assertThat(quarantined.last.alarms()).containsExactly(Alarm.CONTRADICTION);
  }

  @Test
  void anAnswerUnderAnOldLeaseIsIgnored() {
    var confirming = PaymentFixture.confirming();
    var old = confirming.work;
    confirming.takeUp();
    var current = confirming.work;

    confirming.work = old;
    confirming.answer(REFUSED);
    assertThat(confirming.published()).isEmpty();
    assertThat(confirming.payment.status()).isEqualTo(CONFIRMING);

    confirming.work = current;
    assertThat(confirming.answer(new Approved(START)).payment.status()).isEqualTo(APPROVED);
  }

  @Test
  void anAnswerToAnotherAttemptIsIgnored() {
    var confirming = PaymentFixture.confirming();
    var first = confirming.work;
    confirming.answer(REFUSED).confirm(OTHER_CARD);

    confirming.work = first;
    confirming.answer(REFUSED);

    assertThat(confirming.published()).isEmpty();
    assertThat(confirming.payment.status()).isEqualTo(CONFIRMING);
  }

  @Test
  void theSameAnswerTwiceTakesEffectOnce() {
    var approved = PaymentFixture.approved();

    assertThat(approved.answer(new Approved(START)).published()).isEmpty();
    assertThat(approved.payment.status()).isEqualTo(APPROVED);
  }

  @Test
  void aChargeThatComesToLightUnderAClosedPaymentIsGivenBackOnce() {
    var expired = PaymentFixture.confirming().deadline().answer(REFUSED);
    assertThat(expired.payment.status()).isEqualTo(EXPIRED);

    expired.answer(new Approved(START));

    assertThat(expired.payment.status()).isEqualTo(REFUNDING);
    assertThat(expired.last.alarms()).containsExactly(Alarm.CHARGE_CAME_TO_LIGHT);
    assertThat(expired.takeUp().work.idempotencyKey()).isEqualTo(SPARE_REFUND.toString());
    expired.answer(new Cancelled());
    assertThat(expired.payment.status()).isEqualTo(CANCELLED);
    assertThat(expired.published())
        .containsExactly(new PaymentCancelled(ORDER, SPARE_REFUND, AMOUNT, "KRW"));
    assertThat(expired.answer(new Approved(START)).payment.status()).isEqualTo(CANCELLED);
  }

  @Test
  void aLateApprovalOfWhatWasGivenBackIsNotGivenBackAgain() {
    var done = PaymentFixture.approved();
    var first = done.work;
    done.cancel().takeUpAndAnswer(new Cancelled());

    done.work = first;
    done.answer(new Approved(START));

    assertThat(done.payment.status()).isEqualTo(CANCELLED);
    assertThat(done.payment.refunds()).hasSize(1);
  }

  @Test
  void anApprovalOfARefusedAttemptUnderAnOpenPaymentIsAnOperators() {
    var ready = PaymentFixture.confirming().answer(REFUSED).answer(new Approved(START));

    assertThat(ready.payment.status()).isEqualTo(READY);
    assertThat(ready.last.alarms()).containsExactly(Alarm.CHARGE_CAME_TO_LIGHT);
  }

  @Test
  void aVirtualAccountWaitsForItsDeposit() {
    var waiting = PaymentFixture.waitingForDeposit();

    assertThat(waiting.payment.status()).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(waiting.published())
        .containsExactly(
            new PaymentAwaitingDeposit(ORDER, AMOUNT, "KRW", START.plusSeconds(86_400)));
    waiting.takeUp();
    assertThat(waiting.work.call()).isEqualTo(GatewayCall.QUERY);
    assertThat(waiting.now).isEqualTo(START.plus(RULES.depositPause()));
  }

  @Test
  void aDepositThatComesIsApprovedOrGivenBack() {
    var paid = PaymentFixture.waitingForDeposit().takeUpAndAnswer(new Approved(START));
    assertThat(paid.payment.status()).isEqualTo(APPROVED);
    assertThat(paid.published()).containsExactly(PAID);

    var asked = PaymentFixture.waitingForDeposit().cancel().takeUpAndAnswer(new Approved(START));
    assertThat(asked.payment.status()).isEqualTo(REFUNDING);
    assertThat(asked.published()).isEmpty();
  }

  @Test
  void aDepositThatNeverComesExpiresOrIsCancelled() {
    var never = new Declined("EXPIRED", "");
    var expired = PaymentFixture.waitingForDeposit().takeUpAndAnswer(never);
    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.published()).containsExactly(new PaymentExpired(ORDER));

    var cancelled = PaymentFixture.waitingForDeposit().cancel().takeUpAndAnswer(never);
    assertThat(cancelled.payment.status()).isEqualTo(CANCELLED);
    assertThat(cancelled.published()).containsExactly(NOTHING_REFUNDED);
  }

  @ParameterizedTest
  @MethodSource("withoutOutcome")
  void withoutAnOutcomeADepositIsWaitedForOn(GatewayAnswer answer) {
    var waiting = PaymentFixture.waitingForDeposit().takeUpAndAnswer(answer);

    assertThat(waiting.payment.status()).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(waiting.payment.nextCheckAt()).isEqualTo(waiting.now.plus(RULES.depositPause()));
  }

  @Test
  void aPaymentWithNothingToAskGivesNoWork() {
    var approved = PaymentFixture.approved().payment;

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> approved.lease(new Lease(UUID.randomUUID(), START)))
        .isInstanceOf(IllegalStateException.class);
  }
}

package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.START;
import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.REFUNDING;
import static io.jumun.payment.domain.PaymentStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decided payment makes of a hint that something has happened at the gateway. */
class LookTest {

  private static final Instant DUE = START.plusSeconds(86_400);
  private static final Declined NEVER = new Declined("EXPIRED", "");

  private static PaymentFixture look(PaymentFixture fixture) {
    fixture.payment.hinted(fixture.now);
    return fixture.takeUp();
  }

  private static PaymentFixture deposited() {
    return PaymentFixture.waitingForDeposit().takeUpAndAnswer(new Approved(START));
  }

  private static PaymentFixture expiredDeposit() {
    return PaymentFixture.waitingForDeposit().takeUpAndAnswer(NEVER);
  }

  @Test
  void whatStandsAsItDidChangesNothing() {
    var approved = look(PaymentFixture.approved()).answer(new Approved(START));

    assertThat(approved.payment.status()).isEqualTo(APPROVED);
    assertThat(approved.last).isEqualTo(Decision.none());
    assertThat(approved.payment.nextCheckAt()).isNull();
  }

  @Test
  void aDepositThatFellBackIsWaitedFor() {
    var fallen = look(deposited()).answer(new AwaitingDeposit(DUE));

    assertThat(fallen.payment.status()).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(fallen.published()).containsExactly(new PaymentReverted(ORDER, DUE));
    assertThat(fallen.payment.approvedAt()).isNull();
    assertThat(fallen.payment.nextCheckAt()).isEqualTo(fallen.now.plus(Duration.ofMinutes(10)));
    fallen.takeUpAndAnswer(new Approved(START));
    assertThat(fallen.payment.status()).isEqualTo(APPROVED);
  }

  @Test
  void aDepositThatFellBackAndEndedExpires() {
    var ended = look(deposited()).answer(NEVER);

    assertThat(ended.payment.status()).isEqualTo(EXPIRED);
    assertThat(ended.published())
        .containsExactly(new PaymentReverted(ORDER, DUE), new PaymentExpired(ORDER));
    assertThat(ended.payment.nextCheckAt()).isNull();
  }

  /** The walk through all interleavings found an order that stayed PAID like this. */
  @Test
  void aRefusedRefundIsLookedAtSinceThereMayBeNothingLeftToGiveBack() {
    var refused =
        deposited().cancel().takeUpAndAnswer(new Declined("NOT_CANCELABLE_PAYMENT", "Nothing"));
    assertThat(refused.payment.status()).isEqualTo(APPROVED);

    refused.takeUpAndAnswer(NEVER);

    assertThat(refused.payment.status()).isEqualTo(EXPIRED);
    assertThat(refused.published())
        .containsExactly(new PaymentReverted(ORDER, DUE), new PaymentExpired(ORDER));
  }

  static Stream<GatewayAnswer> otherThanOurBooks() {
    return Stream.of(
        new Cancelled(),
        NEVER,
        new NotCharged("NOT_FOUND_PAYMENT"),
        PaymentFixture.anotherAmount(),
        PaymentFixture.strangersPayment(START));
  }

  @ParameterizedTest
  @MethodSource("otherThanOurBooks")
  void whateverElseIsNotAsWeHaveItIsAnOperators(GatewayAnswer answer) {
    var approved = look(PaymentFixture.approved()).answer(answer);

    assertThat(approved.payment.status()).isEqualTo(APPROVED);
    assertThat(approved.last).isEqualTo(Decision.alarm(Alarm.CONTRADICTION));
    assertThat(approved.payment.nextCheckAt()).isNull();
  }

  @Test
  void aChargeUnderAClosedPaymentGoesBackOnce() {
    var light = look(expiredDeposit()).answer(new Approved(START));
    assertThat(light.payment.status()).isEqualTo(REFUNDING);
    assertThat(light.last.alarms()).containsExactly(Alarm.CHARGE_CAME_TO_LIGHT);

    light.takeUpAndAnswer(new Cancelled());

    assertThat(light.payment.status()).isEqualTo(CANCELLED);
    assertThat(light.published())
        .containsExactly(new PaymentCancelled(ORDER, PaymentFixture.SPARE_REFUND, AMOUNT, "KRW"));
    look(light).answer(new Cancelled());
    assertThat(light.last).isEqualTo(Decision.none());
  }

  @Test
  void whatAPersonGaveBackAfterARefusalIsSeen() {
    var refused =
        look(expiredDeposit())
            .answer(new Approved(START))
            .takeUpAndAnswer(new Declined("REFUND_ACCOUNT_NEEDED", ""));
    assertThat(refused.payment.status()).isEqualTo(APPROVED);
    assertThat(refused.payment.givingBack().isClosedButCharged()).isTrue();

    look(refused).answer(new Cancelled());
    assertThat(refused.payment.status()).isEqualTo(REFUNDING);
    refused.takeUpAndAnswer(new Cancelled());

    assertThat(refused.payment.status()).isEqualTo(CANCELLED);
    assertThat(refused.payment.refundedAmount()).isEqualTo(AMOUNT);
  }

  @Test
  void anAccountThatStillWaitsUnderAClosedPaymentIsNoCharge() {
    var expired = look(expiredDeposit()).answer(new AwaitingDeposit(DUE));
    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.last).isEqualTo(Decision.none());
  }

  @Test
  void everyAttemptIsLookedAtTheLastOneFirst() {
    var two =
        PaymentFixture.confirming()
            .answer(new Declined("REJECT", ""))
            .confirm(PaymentFixture.OTHER_CARD)
            .answer(new Declined("REJECT", ""))
            .deadline();

    look(two);
    assertThat(two.work.attempt()).isEqualTo(2);
    two.answer(NEVER).takeUp();
    assertThat(two.work.attempt()).isEqualTo(1);
    assertThat(two.work.charge().paymentKey()).isEqualTo(PaymentFixture.CARD);
    two.answer(NEVER);
    assertThat(two.payment.nextCheckAt()).isNull();
  }

  @Test
  void withoutAWordItIsLookedAtAgainAndThenAnOperatorIsCalled() {
    var approved = look(PaymentFixture.approved());
    approved.answer(new NoAnswer("timed out"));
    assertThat(approved.payment.nextCheckAt()).isEqualTo(approved.now.plusSeconds(1));
    approved.takeUpAndAnswer(new NoAnswer("timed out"));
    approved.takeUpAndAnswer(new NoAnswer("timed out"));

    assertThat(approved.last).isEqualTo(Decision.alarm(Alarm.STILL_UNKNOWN));
    assertThat(approved.payment.nextCheckAt()).isNull();
    assertThat(approved.payment.status()).isEqualTo(APPROVED);
  }

  @Test
  void aHintHurriesWhatIsAskedLater() {
    var waiting = PaymentFixture.waitingForDeposit();
    waiting.payment.hinted(waiting.now);
    assertThat(waiting.payment.isDue(waiting.now)).isTrue();
  }

  @Test
  void whoMovesMoneyIsWaitedForAndWhoOnlyAsksIsNot() {
    var confirming = PaymentFixture.confirming();
    confirming.payment.hinted(confirming.now);
    assertThat(confirming.payment.isDue(confirming.now)).isFalse();
    confirming.answer(new Approved(START));
    assertThat(confirming.payment.status()).isEqualTo(APPROVED);

    var waiting = PaymentFixture.waitingForDeposit().takeUp();
    waiting.payment.hinted(waiting.now);
    waiting.answer(NEVER);
    assertThat(waiting.payment.status()).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(waiting.payment.isDue(waiting.now)).isTrue();
  }

  @Test
  void aPaymentThatNobodyTriedToPayHasNothingToLookAt() {
    var ready = PaymentFixture.ready();
    ready.payment.hinted(ready.now);
    assertThat(ready.payment.nextCheckAt()).isNull();
  }

  @Test
  void theDepositsSecretIsKnownByItsDigestOnly() {
    var secret = DepositSecret.of("the secret");
    var waiting = PaymentFixture.confirming().answer(new AwaitingDeposit(DUE, secret));

    assertThat(waiting.payment.isForged("the secret")).isFalse();
    assertThat(waiting.payment.isForged("another")).isTrue();
    assertThat(waiting.payment.isForged("")).isTrue();
    assertThat(secret.digest()).doesNotContain("secret").hasSize(64);
    assertThat(new AwaitingDeposit(DUE, secret).toString()).doesNotContain(secret.digest());
    // Nobody has told a secret: such a call is as good a hint as any other.
    assertThat(PaymentFixture.confirming().payment.isForged("another")).isFalse();
  }
}

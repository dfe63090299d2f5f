package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.REFUND;
import static io.jumun.payment.domain.PaymentFixture.START;
import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.REFUNDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F08, in part: never above what was paid, and once. */
class PartialRefundTest {

  private static final long PART = 1_000;
  private static final long REST = AMOUNT - PART;
  private static final UUID ANOTHER_REFUND = new UUID(9, 9);
  private static final PaymentPartiallyCancelled DONE =
      new PaymentPartiallyCancelled(ORDER, REFUND, PART, REST, "KRW");

  @Test
  void asksTheGatewayForThePartAlone() {
    var refunding = PaymentFixture.approved().cancelPart(REFUND, PART).takeUp();

    assertThat(refunding.payment.status()).isEqualTo(REFUNDING);
    assertThat(refunding.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(refunding.work.part()).isEqualTo(PART);
    assertThat(refunding.work.idempotencyKey()).isEqualTo(REFUND.toString());
  }

  @Test
  void isPaidAgainWithTheRest() {
    var done = partlyRefunded();

    assertThat(done.payment.status()).isEqualTo(APPROVED);
    assertThat(done.published()).containsExactly(DONE);
    assertThat(done.payment.refundedAmount()).isEqualTo(PART);
    assertThat(done.payment.nextCheckAt()).isNull();
    assertThat(done.payment.isCancellationAsked()).isFalse();
  }

  @Test
  void theRestGoesBackAsTheWholeThatIsStillCharged() {
    var refunding = partlyRefunded().cancelPart(ANOTHER_REFUND, null).takeUp();
    assertThat(refunding.work.part()).isNull();

    refunding.answer(new Cancelled());

    assertThat(refunding.payment.status()).isEqualTo(CANCELLED);
    assertThat(refunding.published())
        .containsExactly(new PaymentCancelled(ORDER, ANOTHER_REFUND, AMOUNT, "KRW"));
  }

  @Test
  void aPartThatIsAllOfTheRestIsTheWhole() {
    var refunding = partlyRefunded().cancelPart(ANOTHER_REFUND, REST).takeUp();

    assertThat(refunding.work.part()).isNull();
  }

  @Test
  void partAfterPartIsGivenBack() {
    var twice =
        partlyRefunded()
            .cancelPart(ANOTHER_REFUND, PART)
            .takeUpAndAnswer(new PartlyCancelled(REST - PART));

    assertThat(twice.published())
        .containsExactly(
            new PaymentPartiallyCancelled(ORDER, ANOTHER_REFUND, PART, REST - PART, "KRW"));
  }

  @ParameterizedTest
  @ValueSource(longs = {AMOUNT + 1, 0, -1})
  void neverMoreThanIsChargedAndNeverNothing(long amount) {
    var refused = PaymentFixture.approved().cancelPart(REFUND, amount);

    assertThat(refused.payment.status()).isEqualTo(APPROVED);
    assertThat(refused.published()).singleElement().isInstanceOf(PaymentCancellationRefused.class);
  }

  @Test
  void neverMoreThanIsLeft() {
    var refused = partlyRefunded().cancelPart(ANOTHER_REFUND, REST + 1);

    assertThat(refused.payment.status()).isEqualTo(APPROVED);
    assertThat(refused.published()).singleElement().isInstanceOf(PaymentCancellationRefused.class);
  }

  @Test
  void whatWasAnsweredIsAnsweredAgain() {
    assertThat(partlyRefunded().cancelPart(REFUND, PART).published()).containsExactly(DONE);

    var refused =
        PaymentFixture.approved()
            .cancelPart(REFUND, PART)
            .takeUpAndAnswer(new Declined("NOT_CANCELABLE_AMOUNT", "No"));
    var refusal = refused.published();
    assertThat(refusal).singleElement().isInstanceOf(PaymentCancellationRefused.class);
    assertThat(refused.cancelPart(REFUND, PART).published()).isEqualTo(refusal);
  }

  @Test
  void afterSilenceTheBalanceTellsThatItIsDone() {
    var asked =
        PaymentFixture.approved()
            .cancelPart(REFUND, PART)
            .takeUpAndAnswer(new NoAnswer("timed out"))
            .takeUpAndAnswer(new PartlyCancelled(REST));

    assertThat(asked.published()).containsExactly(DONE);
  }

  @Test
  void afterSilenceTheBalanceTellsThatItIsToBeAskedAgainWithTheSameKey() {
    var first = PaymentFixture.approved().cancelPart(REFUND, PART);
    first.takeUpAndAnswer(new NoAnswer("timed out")).takeUpAndAnswer(new Approved(START)).takeUp();
    assertThat(first.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(first.work.idempotencyKey()).isEqualTo(REFUND.toString());

    var second = partlyRefunded().cancelPart(ANOTHER_REFUND, PART);
    second
        .takeUpAndAnswer(new NoAnswer("timed out"))
        .takeUpAndAnswer(new PartlyCancelled(REST))
        .takeUp();
    assertThat(second.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(second.payment.refundedAmount()).isEqualTo(PART);
  }

  @Test
  void aBalanceThatFitsNothingCallsAnOperatorAndIsLookedAtAgain() {
    for (GatewayCall call : new GatewayCall[] {GatewayCall.CANCEL, GatewayCall.QUERY}) {
      var odd = PaymentFixture.approved().cancelPart(REFUND, PART);
      if (call == GatewayCall.QUERY) {
        odd.takeUpAndAnswer(new NoAnswer("timed out"));
      }
      odd.takeUpAndAnswer(new PartlyCancelled(REST - 1));

      assertThat(odd.payment.status()).isEqualTo(REFUNDING);
      assertThat(odd.last.alarms()).contains(Alarm.CONTRADICTION);
      assertThat(odd.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
    }
  }

  @Test
  void whereEverythingHasGoneBackNothingIsLeftToBePaid() {
    var gone = PaymentFixture.approved().cancelPart(REFUND, PART).takeUpAndAnswer(new Cancelled());

    assertThat(gone.payment.status()).isEqualTo(CANCELLED);
    assertThat(gone.published())
        .containsExactly(new PaymentCancelled(ORDER, REFUND, AMOUNT, "KRW"));
    assertThat(gone.last.alarms()).contains(Alarm.CONTRADICTION);
  }

  static Stream<Supplier<PaymentFixture>> unpaid() {
    return Stream.of(
        PaymentFixture::ready,
        PaymentFixture::confirming,
        PaymentFixture::unsettled,
        PaymentFixture::quarantined,
        PaymentFixture::waitingForDeposit);
  }

  @ParameterizedTest
  @MethodSource("unpaid")
  void whoCountsItAsPaidHearsThatItIsNot(Supplier<PaymentFixture> unpaid) {
    var payment = unpaid.get();
    var before = payment.payment.status();

    payment.cancelPart(REFUND, PART);

    assertThat(payment.payment.status()).isEqualTo(before);
    assertThat(payment.payment.isCancellationAsked()).isFalse();
    assertThat(payment.published())
        .hasSize(2)
        .first()
        .isInstanceOf(PaymentCancellationRefused.class);
    assertThat(payment.published()).last().isInstanceOf(PaymentReverted.class);
  }

  @Test
  void ofAClosedPaymentNothingIsCharged() {
    var expired = PaymentFixture.expired().cancelPart(REFUND, PART);

    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.published()).containsExactly(new PaymentCancelled(ORDER, REFUND, 0, "KRW"));
  }

  @Test
  void aLookFindsTheBalanceThatStandsInOurBooks() {
    var looked = partlyRefunded();
    looked.payment.hinted(looked.now);
    looked.takeUpAndAnswer(new PartlyCancelled(REST));
    assertThat(looked.last).isEqualTo(Decision.none());

    looked.payment.hinted(looked.now);
    looked.takeUpAndAnswer(new PartlyCancelled(REST - 1));
    assertThat(looked.last.alarms()).containsExactly(Alarm.CONTRADICTION);

    looked.payment.hinted(looked.now);
    looked.takeUpAndAnswer(new Approved(START));
    assertThat(looked.last.alarms()).containsExactly(Alarm.CONTRADICTION);
  }

  private static PaymentFixture partlyRefunded() {
    return PaymentFixture.approved()
        .cancelPart(REFUND, PART)
        .takeUpAndAnswer(new PartlyCancelled(REST));
  }
}

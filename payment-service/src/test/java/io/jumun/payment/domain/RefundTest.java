package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.REFUND;
import static io.jumun.payment.domain.PaymentFixture.START;
import static io.jumun.payment.domain.PaymentFixture.anotherAmount;
import static io.jumun.payment.domain.PaymentFixture.strangersPayment;
import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.REFUNDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** REFUNDING: given back once, or refused, or asked again with the same key. */
class RefundTest {

  private static final PaymentCancelled REFUNDED =
      new PaymentCancelled(ORDER, REFUND, AMOUNT, "KRW");

  @Test
  void doneIsCancelled() {
    var done = PaymentFixture.refunding().takeUpAndAnswer(new Cancelled());

    assertThat(done.payment.status()).isEqualTo(CANCELLED);
    assertThat(done.published()).containsExactly(REFUNDED);
    assertThat(done.payment.refundedAmount()).isEqualTo(AMOUNT);
    assertThat(done.payment.refunds().getFirst().status()).isEqualTo(RefundStatus.DONE);
  }

  @Test
  void refusedForGoodTheChargeStands() {
    var refused =
        PaymentFixture.refunding().takeUpAndAnswer(new Declined("NOT_CANCELABLE_AMOUNT", "No"));

    assertThat(refused.payment.status()).isEqualTo(APPROVED);
    assertThat(refused.published())
        .containsExactly(
            new PaymentCancellationRefused(ORDER, REFUND, "NOT_CANCELABLE_AMOUNT", "No"));
    assertThat(refused.last.alarms()).containsExactly(Alarm.REFUND_REFUSED);
    assertThat(refused.payment.isCancellationAsked()).isFalse();
  }

  @Test
  void afterARefusalAnotherRefundMayBeAskedFor() {
    var refused =
        PaymentFixture.refunding().takeUpAndAnswer(new Declined("NOT_CANCELABLE_AMOUNT", "No"));
    var another = UUID.randomUUID();

    refused.payment.cancellationRequested(PaymentFixture.cancellation(another, null), refused.now);

    assertThat(refused.takeUp().work.idempotencyKey()).isEqualTo(another.toString());
  }

  static Stream<GatewayAnswer> withoutOutcome() {
    return Stream.of(
        new NoAnswer("timed out"),
        new Unknown("HTTP 400 ALREADY_CANCELED_PAYMENT"),
        new OurFault("UNAUTHORIZED_KEY", "No"));
  }

  @ParameterizedTest
  @MethodSource("withoutOutcome")
  void aDoubtIsSettledByWhatTheGatewayShows(GatewayAnswer answer) {
    var doubtful = PaymentFixture.refunding().takeUpAndAnswer(answer);
    assertThat(doubtful.payment.status()).isEqualTo(REFUNDING);
    assertThat(doubtful.published()).isEmpty();

    doubtful.takeUp();
    assertThat(doubtful.work.call()).isEqualTo(GatewayCall.QUERY);
    doubtful.answer(new Cancelled());

    assertThat(doubtful.payment.status()).isEqualTo(CANCELLED);
    assertThat(doubtful.published()).containsExactly(REFUNDED);
  }

  static Stream<GatewayAnswer> stillCharged() {
    return Stream.of(new Approved(START), anotherAmount(), new NotCharged("NOT_FOUND_PAYMENT"));
  }

  @ParameterizedTest
  @MethodSource("stillCharged")
  void whatIsStillChargedIsAskedBackAgainWithTheSameKey(GatewayAnswer shown) {
    var again =
        PaymentFixture.refunding()
            .takeUpAndAnswer(new NoAnswer("timed out"))
            .takeUpAndAnswer(shown)
            .takeUp();

    assertThat(again.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(again.work.idempotencyKey()).isEqualTo(REFUND.toString());
  }

  @Test
  void aStrangersPaymentIsNotAskedBack() {
    var doubtful =
        PaymentFixture.refunding()
            .takeUpAndAnswer(new NoAnswer("timed out"))
            .takeUpAndAnswer(strangersPayment(START));

    assertThat(doubtful.last.alarms()).contains(Alarm.CONTRADICTION);
    assertThat(doubtful.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
  }

  @Test
  void aRefundWithoutEndCallsAnOperatorAndGoesOn() {
    var doubtful = PaymentFixture.refunding();
    for (int i = 0; i < 3; i++) {
      doubtful.takeUpAndAnswer(new NoAnswer("timed out"));
    }

    assertThat(doubtful.last.alarms()).containsExactly(Alarm.STILL_UNKNOWN);
    assertThat(doubtful.payment.status()).isEqualTo(REFUNDING);
    assertThat(doubtful.payment.nextCheckAt()).isNotNull();
  }
}

package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.ALLOWED;
import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.REFUND;
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
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentOpened;
import io.jumun.contracts.scheduler.TimerRequested;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of design.md section 4 that order-service begins. */
class OrderRequestsTest {

  private static final PaymentCancelled NOTHING_REFUNDED =
      new PaymentCancelled(ORDER, REFUND, 0, "KRW");

  @Test
  void aRequestOpensAPaymentAndAsksForItsTimer() {
    var opened = PaymentFixture.ready();

    assertThat(opened.payment.status()).isEqualTo(READY);
    assertThat(opened.published())
        .containsExactly(
            new TimerRequested(
                "payment-deadline/" + ORDER,
                ORDER.toString(),
                "payment-deadline",
                START.plus(ALLOWED),
                Map.of()),
            new PaymentOpened(ORDER, AMOUNT, "KRW", START.plus(ALLOWED)));
  }

  @Test
  void aRequestThatWaitedLongerThanTheTimeAllowedComesTooLate() {
    var late = PaymentFixture.requestedAt(START.minus(ALLOWED));

    assertThat(late.payment.status()).isEqualTo(EXPIRED);
    assertThat(late.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @Test
  void nothingToPayIsApprovedAtOnce() {
    var free = PaymentFixture.free();

    assertThat(free.payment.status()).isEqualTo(APPROVED);
    assertThat(free.published())
        .containsExactly(new PaymentApproved(ORDER, 0, "KRW", "CARD", START));
  }

  @Test
  void aCancellationWithoutPaymentLeavesATombstone() {
    var tombstone = PaymentFixture.tombstone();

    assertThat(tombstone.payment.status()).isEqualTo(CANCELLED);
    assertThat(tombstone.published()).containsExactly(NOTHING_REFUNDED);
  }

  @Test
  void olderOrEqualNumbersAreNoNews() {
    var payment = PaymentFixture.ready().payment;

    assertThat(payment.isNews(7)).isTrue();
    assertThat(payment.isNews(7)).isFalse();
    assertThat(payment.isNews(6)).isFalse();
    assertThat(payment.isNews(8)).isTrue();
  }

  @Test
  void askedAgainAReadyPaymentShowsItselfAgainWithoutASecondTimer() {
    var again = PaymentFixture.ready().askAgain();

    assertThat(again.payment.status()).isEqualTo(READY);
    assertThat(again.published())
        .containsExactly(new PaymentOpened(ORDER, AMOUNT, "KRW", START.plus(ALLOWED)));
  }

  @Test
  void askedAgainPastTheDeadlineAReadyPaymentExpires() {
    var late = PaymentFixture.ready().after(ALLOWED).askAgain();

    assertThat(late.payment.status()).isEqualTo(EXPIRED);
    assertThat(late.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @Test
  void askedAgainTheSameDecisionComesAgain() {
    assertThat(PaymentFixture.approved().askAgain().published())
        .containsExactly(new PaymentApproved(ORDER, AMOUNT, "KRW", "CARD", START));
    assertThat(PaymentFixture.expired().askAgain().published())
        .containsExactly(new PaymentExpired(ORDER));
    assertThat(PaymentFixture.cancelled().askAgain().published()).containsExactly(NOTHING_REFUNDED);
    assertThat(PaymentFixture.tombstone().askAgain().published()).containsExactly(NOTHING_REFUNDED);
  }

  @ParameterizedTest
  @MethodSource("undecided")
  void askedAgainWhileItIsUndecidedItSaysNothing(Supplier<PaymentFixture> state) {
    var undecided = state.get();
    var before = undecided.payment.status();

    assertThat(undecided.askAgain().published()).isEmpty();
    assertThat(undecided.payment.status()).isEqualTo(before);
  }

  static Supplier<PaymentFixture>[] undecided() {
    return suppliers(
        PaymentFixture::confirming,
        PaymentFixture::unsettled,
        PaymentFixture::quarantined,
        PaymentFixture::waitingForDeposit,
        PaymentFixture::refunding);
  }

  @Test
  void aReadyPaymentIsCancelledAtOnce() {
    var cancelled = PaymentFixture.ready().cancel();

    assertThat(cancelled.payment.status()).isEqualTo(CANCELLED);
    assertThat(cancelled.published()).containsExactly(NOTHING_REFUNDED);
  }

  @ParameterizedTest
  @MethodSource("open")
  void whileTheGatewayIsAskedACancellationIsRemembered(Supplier<PaymentFixture> state) {
    var open = state.get();
    var before = open.payment.status();

    open.cancel();

    assertThat(open.published()).isEmpty();
    assertThat(open.payment.status()).isEqualTo(before);
    assertThat(open.payment.isCancellationAsked()).isTrue();
  }

  static Supplier<PaymentFixture>[] open() {
    return suppliers(
        PaymentFixture::confirming,
        PaymentFixture::unsettled,
        PaymentFixture::quarantined,
        PaymentFixture::waitingForDeposit);
  }

  @Test
  void anApprovedPaymentIsGivenBack() {
    var refunding = PaymentFixture.approved().cancel();

    assertThat(refunding.payment.status()).isEqualTo(REFUNDING);
    assertThat(refunding.published()).isEmpty();
    assertThat(refunding.payment.refunds())
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.refundId()).isEqualTo(REFUND);
              assertThat(refund.amount()).isEqualTo(AMOUNT);
            });
  }

  @Test
  void whereNothingWasPaidNothingIsGivenBack() {
    var cancelled = PaymentFixture.free().cancel();

    assertThat(cancelled.payment.status()).isEqualTo(CANCELLED);
    assertThat(cancelled.published()).containsExactly(NOTHING_REFUNDED);
  }

  @Test
  void aCancellationDuringARefundWaitsForItsAnswer() {
    var refunding = PaymentFixture.refunding().cancel();

    assertThat(refunding.published()).isEmpty();
    assertThat(refunding.payment.refunds()).hasSize(1);
  }

  @Test
  void aClosedPaymentAnswersEveryCancellation() {
    var another = UUID.randomUUID();
    for (var closed : suppliers(PaymentFixture::expired, PaymentFixture::cancelled)) {
      var payment = closed.get().payment;
      var before = payment.status();

      var decision =
          payment.cancellationRequested(PaymentFixture.cancellation(another, null), START);

      assertThat(decision.events()).containsExactly(new PaymentCancelled(ORDER, another, 0, "KRW"));
      assertThat(payment.status()).isEqualTo(before);
    }
  }

  @Test
  void aRefundThatWasAnsweredIsAnsweredAgain() {
    var done = PaymentFixture.refunding().takeUpAndAnswer(new GatewayAnswer.Cancelled());
    var first = done.published();
    assertThat(done.cancel().published()).isEqualTo(first);
    assertThat(first).containsExactly(new PaymentCancelled(ORDER, REFUND, AMOUNT, "KRW"));

    var refused =
        PaymentFixture.refunding()
            .takeUpAndAnswer(new GatewayAnswer.Declined("NOT_CANCELABLE_PAYMENT", "No"));
    var refusal = refused.published();
    assertThat(refused.cancel().published()).isEqualTo(refusal);
    assertThat(refused.payment.status()).isEqualTo(APPROVED);
  }

  @Test
  void theDeadlineEndsAReadyPayment() {
    var expired = PaymentFixture.ready().deadline();

    assertThat(expired.payment.status()).isEqualTo(EXPIRED);
    assertThat(expired.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @Test
  void whileTheGatewayIsAskedTheDeadlineIsOnlyRemembered() {
    var states =
        Map.of(
            CONFIRMING, PaymentFixture.confirming(),
            UNSETTLED, PaymentFixture.unsettled(),
            QUARANTINED, PaymentFixture.quarantined());

    states.forEach(
        (status, open) -> {
          open.deadline();
          assertThat(open.published()).isEmpty();
          assertThat(open.payment.status()).isEqualTo(status);
          assertThat(open.payment.isDeadlinePassed()).isTrue();
        });
  }

  @Test
  void theDeadlineChangesNothingThatIsDecidedOrHasADueDateOfItsOwn() {
    var states =
        Map.of(
            WAITING_FOR_DEPOSIT, PaymentFixture.waitingForDeposit(),
            APPROVED, PaymentFixture.approved(),
            REFUNDING, PaymentFixture.refunding(),
            EXPIRED, PaymentFixture.expired(),
            CANCELLED, PaymentFixture.cancelled());

    states.forEach(
        (status, decided) -> {
          decided.deadline();
          assertThat(decided.published()).isEmpty();
          assertThat(decided.payment.status()).isEqualTo(status);
        });
  }

  @SafeVarargs
  private static Supplier<PaymentFixture>[] suppliers(Supplier<PaymentFixture>... states) {
    return states;
  }
}

package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.domain.PaymentStatus.REFUNDING;
import static io.jumun.payment.domain.PaymentStatus.UNSETTLED;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.approveSayingAnotherOrder;
import static io.jumun.payment.test.ScriptedGateway.approveTooMuch;
import static io.jumun.payment.test.ScriptedGateway.cancel;
import static io.jumun.payment.test.ScriptedGateway.decline;
import static io.jumun.payment.test.ScriptedGateway.error;
import static io.jumun.payment.test.ScriptedGateway.garbage;
import static io.jumun.payment.test.ScriptedGateway.showStrangersPayment;
import static io.jumun.payment.test.ScriptedGateway.swallow;
import static io.jumun.payment.test.ScriptedGateway.thenDrop;
import static io.jumun.payment.test.ScriptedGateway.thenFail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import io.jumun.contracts.payment.PaymentQuarantined;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway.Call;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways a purchase goes when the gateway does not say clearly what it did (F01 to F08). */
class UnsettledStoryTest extends PaymentStory {

  @Test
  void f01AnApprovalWhoseAnswerIsLostIsFoundWithTheSameKey() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), thenDrop(approve()));

    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentApproved");
    assertThat(GATEWAY.confirms(order.card(1)))
        .hasSizeGreaterThan(1)
        .extracting(Call::idempotencyKey)
        .containsOnly(order.id() + "/1");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void f02ARequestTheGatewayNeverSawIsRepeatedWithTheSameKey() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), swallow(1500), swallow(1500));

    confirm(order, order.card(1));
    awaitStatus(order, UNSETTLED);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentApproved");
    assertThat(GATEWAY.confirms(order.card(1))).extracting(Call::idempotencyKey).hasSize(3);
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void f02AnUnsettledPaymentIsNotEndedByItsDeadline() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), swallow(1500), swallow(1500));

    confirm(order, order.card(1));
    awaitStatus(order, UNSETTLED);
    elapse(order);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).doesNotContain("PaymentExpired");
  }

  @Test
  void f03WhileTheFirstRequestStillRunsNoAttemptIsCounted() {
    AnOrder order = ready();
    GATEWAY.onConfirm(
        order.card(1),
        error(409, "IDEMPOTENT_REQUEST_PROCESSING"),
        error(409, "IDEMPOTENT_REQUEST_PROCESSING"));

    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    assertThat(GATEWAY.confirms(order.card(1)))
        .extracting(Call::idempotencyKey)
        .containsOnly(order.id() + "/1");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "500, FAILED_INTERNAL_SYSTEM_PROCESSING",
    "503, ''",
    "429, TOO_MANY_REQUESTS",
    "400, ALREADY_PROCESSED_PAYMENT",
    "400, PROVIDER_ERROR",
    "400, CARD_PROCESSING_ERROR",
    "400, A_CODE_THAT_IS_NEW",
    "401, UNAUTHORIZED_KEY"
  })
  void f04AnErrorThatTellsNothingIsSettledByWhatTheGatewayShows(int status, String code) {
    AnOrder charged = ready();
    AnOrder declined = ready();
    GATEWAY.onConfirm(charged.card(1), thenFail(approve(), status, code));
    GATEWAY.onConfirm(declined.card(1), thenFail(decline("REJECT_CARD_PAYMENT"), status, code));

    confirm(charged, charged.card(1));
    confirm(declined, declined.card(1));
    awaitStatus(charged, APPROVED);
    awaitStatus(declined, READY);

    assertThat(publishedNames(charged))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentApproved");
    assertThat(publishedNames(declined))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentDeclined");
    assertThat(GATEWAY.confirms(charged.card(1))).hasSize(1);
    assertThat(GATEWAY.charges(charged.card(1))).isEqualTo(1);
  }

  @Test
  void f04GarbageTellsNothing() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), garbage());

    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).contains("PaymentUnsettled");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void f04A404RightAfterAConfirmIsNotFinal() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), thenFail(approve(), 500, ""));
    GATEWAY.onQuery(order.card(1), error(404, "NOT_FOUND_PAYMENT"));

    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(publishedNames(order)).doesNotContain("PaymentDeclined");
  }

  @Test
  void f06AnAnswerAboutAnotherOrderIsNotAcceptedAndTheChargeIsCancelled() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), approveSayingAnotherOrder());

    confirm(order, order.card(1));
    awaitStatus(order, READY);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentQuarantined", "PaymentDeclined");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(GATEWAY.balance(order.card(1))).isZero();
  }

  @Test
  void f06AnAnswerOverAnotherAmountIsNotAcceptedAndTheChargeIsCancelled() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), approveTooMuch());

    confirm(order, order.card(1));
    awaitStatus(order, READY);

    assertThat(published(order).get(1))
        .isEqualTo(new PaymentQuarantined(order.id(), 1, "It is over another amount: 24001"));
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
    assertThat(GATEWAY.balance(order.card(1))).isZero();
    confirm(order, order.card(2));
    awaitStatus(order, APPROVED);
  }

  @ParameterizedTest
  @CsvSource({"DONE", "IN_PROGRESS", "CANCELED"})
  void f06AStrangersPaymentKeyIsRefusedAndItsPaymentLeftAlone(String strangersStatus) {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), showStrangersPayment(strangersStatus));
    GATEWAY.onQuery(order.card(1), showStrangersPayment(strangersStatus));

    confirm(order, order.card(1));
    awaitStatus(order, READY);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentQuarantined", "PaymentDeclined");
    assertThat(GATEWAY.calls(order.card(1))).noneMatch(call -> call.path().endsWith("/cancel"));
  }

  @Test
  void f06AQuarantineThatOutlivesTheDeadlineExpires() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), approveTooMuch());
    GATEWAY.onQuery(order.card(1), swallow(1500));

    confirm(order, order.card(1));
    await().until(() -> publishedNames(order).contains("PaymentQuarantined"));
    elapse(order);
    awaitStatus(order, EXPIRED);

    assertThat(GATEWAY.balance(order.card(1))).isZero();
  }

  @Test
  void f08ARefundWhoseAnswerIsLostHappensOnce() {
    AnOrder order = paid();
    GATEWAY.onCancel(order.card(1), thenDrop(cancel()));

    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, order.amount(), "KRW"));
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
  }

  @Test
  void f08ARefundThatTheGatewayNeverSawIsAskedForAgainWithTheSameKey() {
    AnOrder order = paid();
    GATEWAY.onCancel(order.card(1), swallow(1500), error(500, ""));

    UUID refundId = requestCancellation(order);
    awaitStatus(order, REFUNDING);
    awaitStatus(order, CANCELLED);

    assertThat(GATEWAY.calls(order.card(1)))
        .filteredOn(call -> call.path().endsWith("/cancel"))
        .hasSize(3)
        .extracting(Call::idempotencyKey)
        .containsOnly(refundId.toString());
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
  }

  @Test
  void f08WhatWasAlreadyCancelledIsShownByTheGateway() {
    AnOrder order = paid();
    GATEWAY.onCancel(order.card(1), thenFail(cancel(), 400, "ALREADY_CANCELED_PAYMENT"));

    requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(publishedNames(order)).endsWith("PaymentCancelled");
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
  }

  @Test
  void f08ARefundThatIsRefusedForGoodLeavesTheChargeAndSaysSo() {
    AnOrder order = paid();
    GATEWAY.onCancel(order.card(1), error(403, "NOT_CANCELABLE_PAYMENT"));

    UUID refundId = requestCancellation(order);
    await().until(() -> publishedNames(order).contains("PaymentCancellationRefused"));

    assertThat(status(order)).isEqualTo(APPROVED);
    assertThat(published(order).getLast())
        .isEqualTo(
            new PaymentCancellationRefused(
                order.id(), refundId, "NOT_CANCELABLE_PAYMENT", "Scripted"));
    assertThat(GATEWAY.balance(order.card(1))).isEqualTo(order.amount());
  }

  @Test
  void f08PartsGoBackOnceEachAndNeverMoreThanWasPaid() {
    AnOrder order = paid();
    long left = order.amount() - 1_000;
    GATEWAY.onCancel(order.card(1), thenDrop(cancel()), error(500, ""));
    UUID first = UuidCreator.getTimeOrderedEpoch();
    requestCancellation(order, first, 1_000L);
    await().until(() -> publishedNames(order).contains("PaymentPartiallyCancelled"));
    assertThat(published(order).getLast())
        .isEqualTo(new PaymentPartiallyCancelled(order.id(), first, 1_000, left, "KRW"));
    assertThat(status(order)).isEqualTo(APPROVED);
    assertThat(GATEWAY.balance(order.card(1))).isEqualTo(left);

    requestCancellation(order, UuidCreator.getTimeOrderedEpoch(), left + 1);
    await().until(() -> publishedNames(order).contains("PaymentCancellationRefused"));

    UUID rest = requestCancellation(order);
    awaitStatus(order, CANCELLED);
    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), rest, order.amount(), "KRW"));
    assertThat(GATEWAY.balance(order.card(1))).isZero();
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(2);
  }

  private AnOrder paid() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    return order;
  }
}

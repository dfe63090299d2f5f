package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentOpened;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ways a purchase goes when the gateway says clearly what it did. */
class PurchaseStoryTest extends PaymentStory {

  @Test
  void aRequestOpensAPaymentAndSetsItsTimer() {
    AnOrder order = ready();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var opened =
                  EVENTS.about(Topic.PAYMENT_EVENTS, order.id().toString(), PaymentOpened.class);
              var timers =
                  EVENTS.about(
                      Topic.SCHEDULER_COMMANDS,
                      "payment-deadline/" + order.id(),
                      TimerRequested.class);
              assertThat(opened).hasSize(1);
              assertThat(timers).hasSize(1);
              assertThat(timers.getFirst().dueAt()).isEqualTo(opened.getFirst().deadline());
              assertThat(timers.getFirst().subject()).isEqualTo(order.id().toString());
            });
  }

  @Test
  void paysOnce() {
    AnOrder order = ready();
    // A gateway that were quicker than the answer would make it 200.
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.late(300, ScriptedGateway.approve()));

    var answer = confirm(order, order.card(1));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains("/payments/" + order.id());
    awaitStatus(order, APPROVED);
    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
    var approved = (PaymentApproved) published(order).getLast();
    assertThat(approved.amount()).isEqualTo(order.amount());
    assertThat(approved.method()).isEqualTo("CARD");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(GATEWAY.calls(order.card(1)))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.idempotencyKey()).isEqualTo(order.id() + "/1");
              // base64("test_sk_of_the_shop:")
              assertThat(call.authorization()).isEqualTo("Basic dGVzdF9za19vZl90aGVfc2hvcDo=");
            });
  }

  @Test
  void whoWaitsIsAnsweredWhenItIsDecided() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.late(700, ScriptedGateway.approve()));

    var answer = confirmAndWait(order, order.card(1), 20);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"APPROVED\"");
  }

  @Test
  void whoWaitsInVainIsToldWhatIsKnown() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.swallow(1500));
    long begin = System.nanoTime();

    var answer = confirmAndWait(order, order.card(1), 1);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
    awaitStatus(order, APPROVED);
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void aDeclinedCardIsFollowedByAnother() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.decline("REJECT_CARD_PAYMENT"));

    confirm(order, order.card(1));
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));
    assertThat(status(order)).isEqualTo(READY);
    confirm(order, order.card(2));
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentDeclined", "PaymentApproved");
    assertThat((PaymentDeclined) published(order).get(1))
        .isEqualTo(new PaymentDeclined(order.id(), 1, "REJECT_CARD_PAYMENT", "Scripted"));
    assertThat(GATEWAY.charges(order.card(1))).isZero();
    assertThat(GATEWAY.charges(order.card(2))).isEqualTo(1);
    var attempts = json(get(TOKENS.member(order.memberId()), order.id())).get("attempts");
    assertThat(attempts.get(0).get("status").asString()).isEqualTo("DECLINED");
    assertThat(attempts.get(1).get("status").asString()).isEqualTo("APPROVED");
  }

  @Test
  void theSamePaymentKeyAgainIsTheSameAttempt() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    var again = confirm(order, order.card(1));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).get("status").asString()).isEqualTo("APPROVED");
    assertThat(GATEWAY.confirms(order.card(1))).hasSize(1);
  }

  @Test
  void nothingToPayIsApprovedWithoutTheGateway() {
    AnOrder order = AnOrder.over(0);
    request(order);
    awaitStatus(order, APPROVED);
    assertThat(publishedNames(order)).containsExactly("PaymentApproved");
  }

  @Test
  void theDeadlineEndsAPaymentNobodyPaid() {
    AnOrder order = ready();

    elapse(order);
    awaitStatus(order, EXPIRED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentExpired");
    assertThat(confirm(order, order.card(1)).statusCode()).isEqualTo(409);
    assertThat(GATEWAY.calls(order.card(1))).isEmpty();
  }

  @Test
  void duringAnAttemptTheDeadlineIsOnlyRemembered() {
    AnOrder order = ready();
    GATEWAY.onConfirm(
        order.card(1), ScriptedGateway.late(700, ScriptedGateway.decline("EXCEED_MAX_AMOUNT")));

    confirm(order, order.card(1));
    elapse(order);
    await().until(() -> deadlinePassed(order));
    assertThat(status(order)).isEqualTo(PaymentStatus.CONFIRMING);
    awaitStatus(order, EXPIRED);

    assertThat(published(order).getLast()).isEqualTo(new PaymentExpired(order.id()));
    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentExpired");
  }

  @Test
  void anApprovalDuringWhichTheDeadlinePassedCounts() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.late(700, ScriptedGateway.approve()));

    confirm(order, order.card(1));
    elapse(order);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
  }

  @Test
  void cancelledBeforeAnybodyPaid() {
    AnOrder order = ready();

    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, 0, "KRW"));
  }

  @Test
  void cancelledWhileTheGatewayIsAskedTheChargeGoesBack() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.late(700, ScriptedGateway.approve()));

    confirm(order, order.card(1));
    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentCancelled");
    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, order.amount(), "KRW"));
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(GATEWAY.balance(order.card(1))).isZero();
  }

  @Test
  void cancelledWhileTheGatewayIsAskedAndThenDeclined() {
    AnOrder order = ready();
    GATEWAY.onConfirm(
        order.card(1), ScriptedGateway.late(700, ScriptedGateway.decline("REJECT_CARD_PAYMENT")));

    confirm(order, order.card(1));
    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, 0, "KRW"));
  }

  @Test
  void cancelledAfterItWasPaid() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, order.amount(), "KRW"));
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
    var refunds = json(get(TOKENS.member(order.memberId()), order.id())).get("refunds");
    assertThat(refunds.get(0).get("refundId").asString()).isEqualTo(refundId.toString());
    assertThat(refunds.get(0).get("status").asString()).isEqualTo("DONE");
  }

  private boolean deadlinePassed(AnOrder order) {
    return jdbc.sql("select deadline_passed from payment where order_id = ?")
        .param(order.id())
        .query(Boolean.class)
        .single();
  }
}

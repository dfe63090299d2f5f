package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PointsStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a purchase goes that is paid with points. */
class PointsStoryTest extends PointsStory {

  @Autowired private PaymentGateway gateway;

  @Test
  void grantedPaidCancelledAndBackAgain() {
    AnOrder order = readyWith(30_000);

    var answer = payWithPoints(order);
    awaitStatus(order, APPROVED);

    assertThat(answer.statusCode()).isIn(200, 202);
    assertThat(balance(order.memberId())).isEqualTo(6_000);
    var approved = heard(order, PaymentApproved.class);
    assertThat(approved.amount()).isEqualTo(24_000);
    assertThat(approved.method()).isEqualTo("POINTS");

    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(heard(order, PaymentCancelled.class))
        .isEqualTo(new PaymentCancelled(order.id(), refundId, 24_000, "KRW"));
    assertThat(balance(order.memberId())).isEqualTo(30_000);
    assertThat(entries(order.memberId())).containsExactly(30_000L, -24_000L, 24_000L);
    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentApproved", "PaymentCancelled");
  }

  @Test
  void chosenAtCheckoutTheyAreTakenAsSoonAsThePaymentOpens() {
    AnOrder order = AnOrder.fresh();
    grant(order.memberId(), order.amount());
    requestPoints(order);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
    assertThat(balance(order.memberId())).isZero();
  }

  @Test
  void chosenAtCheckoutTooFewAreFinal() {
    AnOrder order = AnOrder.fresh();
    grant(order.memberId(), order.amount() - 1);
    requestPoints(order);
    awaitStatus(order, EXPIRED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentDeclined", "PaymentExpired");
    assertThat(balance(order.memberId())).isEqualTo(order.amount() - 1);
  }

  @Test
  void tooFewPointsAreARefusalThatTheShopperUnderstandsAndACardMayFollow() {
    AnOrder order = readyWith(23_999);

    payWithPoints(order);
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));

    assertThat(heard(order, PaymentDeclined.class))
        .isEqualTo(
            new PaymentDeclined(
                order.id(),
                1,
                "NOT_ENOUGH_POINTS",
                "The balance is 23999 points, 24000 are needed"));
    assertThat(status(order)).isEqualTo(READY);
    assertThat(balance(order.memberId())).isEqualTo(23_999);
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    assertThat(heard(order, PaymentApproved.class).method()).isEqualTo("CARD");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(entries(order.memberId())).containsExactly(23_999L);
    assertThat(json(get(TOKENS.member(order.memberId()), order.id())).get("attempts"))
        .extracting(attempt -> attempt.get("method").asString())
        .containsExactly("POINTS", "CARD");

    requestCancellation(order);
    awaitStatus(order, CANCELLED);
    assertThat(GATEWAY.balance(order.card(1))).isZero();
    assertThat(entries(order.memberId())).containsExactly(23_999L);
  }

  @Test
  void afterMorePointsCameAnotherAttemptIsPaidAndTheFirstOnesKeyIsStillRefused() {
    AnOrder order = readyWith(1);
    String first = UUID.randomUUID().toString();
    payWithPoints(order, first);
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));

    grant(order.memberId(), 24_000);
    var again = payWithPoints(order, first);
    payWithPoints(order);
    awaitStatus(order, APPROVED);

    assertThat(json(again).get("attempts")).hasSize(1);
    assertThat(balance(order.memberId())).isEqualTo(1);
    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentDeclined", "PaymentApproved");
  }

  @Test
  void theSameKeyAgainIsTheSameAttempt() {
    AnOrder order = readyWith(100_000);
    String key = UUID.randomUUID().toString();
    payWithPoints(order, key);
    awaitStatus(order, APPROVED);

    var again = payWithPoints(order, key);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(payWithPoints(order).statusCode()).isEqualTo(409);
    assertThat(entries(order.memberId())).containsExactly(100_000L, -24_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRM", "QUERY"})
  void f12WhatTheLedgerTookBeforeTheCrashIsApprovedAndTakenOnce(String call) {
    AnOrder order = readyWith(100_000);
    var answered = gateway.confirm(charge(order, order.card(1)), order.id() + "/1");
    assertThat(answered).isInstanceOf(Approved.class);
    assertThat(balance(order.memberId())).isEqualTo(76_000);

    leaveBehind(order, call);
    awaitStatus(order, APPROVED);

    assertThat(entries(order.memberId())).containsExactly(100_000L, -24_000L);
    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
    assertThat(GATEWAY.calls(order.card(1))).isEmpty();
  }

  @Test
  void f04WhatWasTakenUnderAnotherKeyIsFoundByLooking() {
    AnOrder order = readyWith(100_000);
    gateway.confirm(charge(order, order.card(1)), "another-key-of-" + order.id());

    leaveBehind(order, "CONFIRM");
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentApproved");
    assertThat(entries(order.memberId())).containsExactly(100_000L, -24_000L);
  }

  @Test
  void f12ARefundThatTheLedgerMadeBeforeTheCrashIsMadeOnce() {
    AnOrder order = readyWith(24_000);
    payWithPoints(order);
    awaitStatus(order, APPROVED);
    String paymentKey =
        jdbc.sql("select payment_key from payment_attempt where order_id = ?")
            .param(order.id())
            .query(String.class)
            .single();
    UUID refundId = UuidCreator.getTimeOrderedEpoch();

    gateway.cancel(charge(order, paymentKey), null, refundId.toString(), "Changed my mind");
    requestCancellation(order, refundId);
    awaitStatus(order, CANCELLED);

    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 24_000L);
  }

  @Test
  void f08PartsGoBackOnceEachAndNeverMoreThanWasPaid() {
    AnOrder order = readyWith(24_000);
    payWithPoints(order);
    awaitStatus(order, APPROVED);

    UUID first = UuidCreator.getTimeOrderedEpoch();
    requestCancellation(order, first, 9_000L);
    assertThat(heard(order, PaymentPartiallyCancelled.class))
        .isEqualTo(new PaymentPartiallyCancelled(order.id(), first, 9_000, 15_000, "KRW"));
    assertThat(status(order)).isEqualTo(APPROVED);
    requestCancellation(order, UuidCreator.getTimeOrderedEpoch(), 15_001L);
    heard(order, PaymentCancellationRefused.class);
    requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 9_000L, 15_000L);
  }

  @Test
  void f07PointsThatComeToLightAfterTheEndGoBack() {
    AnOrder order = readyWith(24_000);
    elapse(order);
    awaitStatus(order, EXPIRED);
    gateway.confirm(charge(order, order.card(1)), order.id() + "/1");

    // The attempt counted as not charged; somebody has it looked at.
    jdbc.sql(
            """
            with attempt as (
              insert into payment_attempt
                (order_id, number, payment_key, method, idempotency_key, status, code, started_at,
                 last_posted_at, settled_at)
              values (:id, 1, :key, 'POINTS', :attempt, 'DECLINED', 'NOT_CHARGED', now(), now(),
                now()))
            update payment set attempt = 1, gateway_call = 'QUERY', call_attempt = 1, rechecks = 0,
              next_check_at = now(), method = 'POINTS', version = version + 1
            where order_id = :id
            """)
        .param("id", order.id())
        .param("key", order.card(1))
        .param("attempt", order.id() + "/1")
        .update();
    awaitStatus(order, CANCELLED);

    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 24_000L);
  }

  @Test
  void whatIsNotWonCannotBePaidWithPoints() {
    AnOrder order = AnOrder.fresh();
    grant(order.memberId(), 100_000);
    EVENTS.publish(
        "order-service",
        1,
        new PaymentRequested(
            order.id(), order.memberId(), "CARD", order.amount(), "USD", "Two books"));
    awaitStatus(order, READY);

    var answer = payWithPoints(order);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("type").asString())
        .isEqualTo("urn:jumun:problem:method-not-possible");
    assertThat(json(answer).get("detail").asString()).isEqualTo("USD cannot be paid with POINTS.");
    assertThat(status(order)).isEqualTo(READY);
    assertThat(entries(order.memberId())).containsExactly(100_000L);
  }

  @Test
  void anotherMembersOrderIsNotPaid() {
    AnOrder order = readyWith(24_000);
    UUID stranger = UuidCreator.getTimeOrderedEpoch();
    grant(stranger, 24_000);

    var answer = payWithPoints(new AnOrder(order.id(), stranger, order.amount(), order.sequence()));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(balance(stranger)).isEqualTo(24_000);
    assertThat(balance(order.memberId())).isEqualTo(24_000);
  }

  @Test
  void f40TheNightlyComparisonDoesNotMissPointsAtTheGateway() {
    LocalDate day = LocalDate.of(2021, 4, 5);
    AnOrder order = readyWith(24_000);
    payWithPoints(order);
    awaitStatus(order, APPROVED);
    jdbc.sql("update payment set approved_at = ?, version = version + 1 where order_id = ?")
        .param(day.atTime(12, 0).atZone(ZoneId.of("Asia/Seoul")).toOffsetDateTime())
        .param(order.id())
        .update();

    assertThat(reconcile(day).details())
        .isEqualTo("0 transactions read, 0 only in our books, 0 payments compared, 0 cases opened");
  }

  // ---- What stands where ----

  private <E extends DomainEvent> E heard(AnOrder order, Class<E> type) {
    return await()
        .until(
            () -> EVENTS.about(Topic.PAYMENT_EVENTS, order.id().toString(), type),
            events -> !events.isEmpty())
        .getLast();
  }

  /** The row as a process leaves it that dies after the ledger's commit and before its own. */
  private void leaveBehind(AnOrder order, String call) {
    jdbc.sql(
            """
            with attempt as (
              insert into payment_attempt
                (order_id, number, payment_key, method, idempotency_key, status, started_at,
                 last_posted_at)
              values (:id, 1, :key, 'POINTS', :attempt, 'OPEN', now(), now()))
            update payment set
              status = 'CONFIRMING', attempt = 1, gateway_call = :call, rechecks = 0,
              lease_token = gen_random_uuid(), lease_until = now(), next_check_at = now(),
              method = 'POINTS', version = version + 1
            where order_id = :id
            """)
        .param("id", order.id())
        .param("key", order.card(1))
        .param("attempt", order.id() + "/1")
        .param("call", call)
        .update();
  }

  private JobRunReported reconcile(LocalDate day) {
    UUID run = UuidCreator.getTimeOrderedEpoch();
    EVENTS.publish(
        "scheduler-service",
        1,
        new JobTriggered(
            "payment-reconciliation", run, "CRON", Instant.now(), day.plusDays(1), Map.of()));
    List<JobRunReported> reports =
        await()
            .until(
                () ->
                    EVENTS
                        .about(
                            Topic.SCHEDULER_COMMANDS,
                            "payment-reconciliation",
                            JobRunReported.class)
                        .stream()
                        .filter(report -> report.runId().equals(run))
                        .toList(),
                found -> !found.isEmpty());
    return reports.getFirst();
  }
}

package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.domain.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.decline;
import static io.jumun.payment.test.ScriptedGateway.issueAccount;
import static io.jumun.payment.test.ScriptedGateway.late;
import static io.jumun.payment.test.ScriptedGateway.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway.Call;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * F09 and F10: what the gateway tells by itself is a hint. The next look at a deposit is ten
 * minutes away here, so whatever happens sooner, happens by a webhook.
 */
class WebhookStoryTest extends PaymentStory {

  // ---- Deposits ----

  @Test
  void aDepositIsFoundAsSoonAsTheGatewayTellsOfIt() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));

    assertThat(depositCallback(order, secret(order.card(1))).statusCode()).isEqualTo(200);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentAwaitingDeposit", "PaymentApproved");
    assertThat(outcomes(order)).containsExactly("HEARD");
  }

  @Test
  void f10ADepositThatFallsBackIsWaitedForAgain() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, APPROVED);

    GATEWAY.fallBack(order.card(1));
    statusChanged(order);
    awaitStatus(order, WAITING_FOR_DEPOSIT);
    assertThat(published(order).getLast()).isInstanceOf(PaymentReverted.class);

    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, APPROVED);
    assertThat(publishedNames(order))
        .containsExactly(
            "PaymentOpened",
            "PaymentAwaitingDeposit",
            "PaymentApproved",
            "PaymentReverted",
            "PaymentApproved");
  }

  @Test
  void f10ADepositThatFellBackAndNeverCameAgainExpires() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, APPROVED);

    GATEWAY.end(order.card(1), "EXPIRED");
    statusChanged(order);
    awaitStatus(order, EXPIRED);

    assertThat(publishedNames(order)).endsWith("PaymentReverted", "PaymentExpired");
  }

  @Test
  void aDepositAfterTheEndIsAPersonsToGiveBackAndThenItIsSeen() {
    AnOrder order = waiting();
    GATEWAY.end(order.card(1), "EXPIRED");
    statusChanged(order);
    awaitStatus(order, EXPIRED);

    GATEWAY.charge(order.card(1));
    statusChanged(order);
    await().until(() -> publishedNames(order).contains("PaymentCancellationRefused"));
    // Nobody has told us to which account: the gateway was not even asked.
    assertThat(GATEWAY.calls(order.card(1))).noneMatch(call -> call.path().endsWith("/cancel"));

    GATEWAY.end(order.card(1), "CANCELED");
    statusChanged(order);
    awaitStatus(order, CANCELLED);
    assertThat(published(order).getLast())
        .isInstanceOfSatisfying(
            PaymentCancelled.class,
            cancelled -> assertThat(cancelled.refundedAmount()).isEqualTo(order.amount()));
  }

  @Test
  void aDepositThatCannotGoBackByItselfLeavesTheOrderPaidAndSaysSo() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, APPROVED);

    requestCancellation(order);
    await().until(() -> publishedNames(order).contains("PaymentCancellationRefused"));
    assertThat(status(order)).isEqualTo(APPROVED);

    // A person has given it back meanwhile: the next request finds it so.
    GATEWAY.end(order.card(1), "CANCELED");
    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);
    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, order.amount(), "KRW"));
  }

  @Test
  void aDepositThatFellBackAndEndedUnseenIsNothingToGiveBack() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, APPROVED);

    GATEWAY.end(order.card(1), "EXPIRED");
    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    assertThat(published(order).getLast())
        .isEqualTo(new PaymentCancelled(order.id(), refundId, order.amount(), "KRW"));
    assertThat(publishedNames(order)).doesNotContain("PaymentCancellationRefused");
  }

  // ---- Hints and nothing more ----

  @Test
  void f09TheSameDeliveryAgainDoesNothing() {
    AnOrder order = waiting();
    String delivery = UUID.randomUUID().toString();
    assertThat(deliver(delivery, statusChangedTo(order, "DONE")).statusCode()).isEqualTo(200);
    await().until(() -> queries(order) == 1);
    GATEWAY.charge(order.card(1));

    var again =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    CompletableFuture.supplyAsync(
                        () -> deliver(delivery, statusChangedTo(order, "DONE"))))
            .toList();

    assertThat(again).allMatch(answer -> answer.join().statusCode() == 200);
    await().during(Duration.ofMillis(500)).until(() -> queries(order) == 1);
    assertThat(status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(outcomes(order)).containsExactly("HEARD");
  }

  @Test
  void f09WhateverItSaysAndInWhicheverOrderTheGatewaysAnswerDecides() {
    AnOrder order = waiting();
    deliver(statusChangedTo(order, "DONE"));
    deliver(statusChangedTo(order, "CANCELED"));
    await().until(() -> queries(order) >= 1);
    assertThat(status(order)).isEqualTo(WAITING_FOR_DEPOSIT);

    GATEWAY.charge(order.card(1));
    deliver(statusChangedTo(order, "WAITING_FOR_DEPOSIT"));
    awaitStatus(order, APPROVED);
    deliver(statusChangedTo(order, "EXPIRED"));

    int before = queries(order);
    await().until(() -> queries(order) > before);
    await().during(Duration.ofMillis(300)).until(() -> status(order) == APPROVED);
  }

  @Test
  void f09AForgedDepositChangesNothingAndIsNotToldSo() {
    AnOrder order = waiting();
    GATEWAY.charge(order.card(1));
    int before = queries(order);

    assertThat(depositCallback(order, "a guess").statusCode()).isEqualTo(200);
    assertThat(depositCallback(order, null).statusCode()).isEqualTo(200);

    await().during(Duration.ofMillis(500)).until(() -> queries(order) == before);
    assertThat(status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
    assertThat(outcomes(order)).containsExactly("FORGED", "FORGED");
  }

  @Test
  void f09ATellingThatComesBeforeTheConfirmsAnswerChangesNothing() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), late(600, approve()));
    confirm(order, order.card(1));
    await().until(() -> GATEWAY.confirms(order.card(1)).size() == 1);

    assertThat(statusChanged(order).statusCode()).isEqualTo(200);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
    assertThat(GATEWAY.calls(order.card(1))).hasSize(1);
  }

  @Test
  void f07ACardsChargeThatComesToLightLaterIsGivenBackOnce() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), decline("REJECT_CARD_PAYMENT"));
    confirm(order, order.card(1));
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));
    elapse(order);
    awaitStatus(order, EXPIRED);

    GATEWAY.charge(order.card(1));
    statusChanged(order);
    statusChanged(order);
    awaitStatus(order, CANCELLED);

    assertThat(GATEWAY.balance(order.card(1))).isZero();
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
  }

  @Test
  void everyAttemptIsLookedAtNotOnlyTheLast() {
    AnOrder order = ready();
    for (int card : new int[] {1, 2}) {
      GATEWAY.onConfirm(order.card(card), decline("REJECT_CARD_PAYMENT"));
      confirm(order, order.card(card));
      await()
          .until(
              () ->
                  json(get(TOKENS.member(order.memberId()), order.id())).get("attempts").size()
                          == card
                      && status(order) == READY);
    }
    elapse(order);
    awaitStatus(order, EXPIRED);

    GATEWAY.charge(order.card(1));
    statusChanged(order);
    awaitStatus(order, CANCELLED);

    assertThat(GATEWAY.balance(order.card(1))).isZero();
    assertThat(GATEWAY.calls(order.card(2))).extracting(Call::method).contains("GET");
  }

  @Test
  void whatAPersonGivesBackAtTheGatewayIsToldToAnOperatorAndChangesNothingHere() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    GATEWAY.end(order.card(1), "CANCELED");
    statusChanged(order);
    await().until(() -> queries(order) == 1);

    await().during(Duration.ofMillis(300)).until(() -> status(order) == APPROVED);
    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
  }

  @Test
  void anOrderThatNobodyKnowsIsNotedAndNothingElse() {
    AnOrder unknown = AnOrder.fresh();
    assertThat(statusChanged(unknown).statusCode()).isEqualTo(200);
    assertThat(outcomes(unknown)).containsExactly("UNKNOWN_ORDER");
    assertThat(status(unknown)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventType\":\"CUSTOMER_STATUS_CHANGED\",\"data\":{\"customerKey\":\"c\"}}",
        "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"another-shops\"}}",
        "{\"eventType\":\"PAYMENT_STATUS_CHANGED\"}",
        "{}"
      })
  void whatIsNotAboutAPaymentOfOursIsNoted(String body) {
    String delivery = UUID.randomUUID().toString();
    assertThat(deliver(delivery, body).statusCode()).isEqualTo(200);
    assertThat(
            jdbc.sql("select outcome from webhook_delivery where transmission_id = ?")
                .param(delivery)
                .query(String.class)
                .single())
        .isEqualTo("NOT_OURS");
  }

  // ---- What is not read ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"orderId\":1}",
        "{\"secret\":\"a\",\"secret\":\"b\"}",
        "{\"data\":\"x\"}"
      })
  void whatCannotBeReadIsRefused(String body) {
    String delivery = UUID.randomUUID().toString();
    assertThat(deliver(delivery, body).statusCode()).isEqualTo(400);
    assertThat(known(delivery)).isFalse();
  }

  @Test
  void aBodyOfMoreThan64KiBIsRefused() {
    String delivery = UUID.randomUUID().toString();
    String body = "{\"eventType\":\"" + "x".repeat(65_536) + "\"}";
    assertThat(deliver(delivery, body).statusCode()).isEqualTo(413);
    assertThat(known(delivery)).isFalse();
  }

  @Test
  void aDeliveryNeedsItsId() {
    var request =
        to(port, "/webhooks/toss")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(send(request).statusCode()).isEqualTo(400);
    assertThat(deliver("x".repeat(201), "{}").statusCode()).isEqualTo(400);
    assertThat(deliver("with space", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void moreThanAreReadInASecondAreSentAwayForLater() {
    List<HttpResponse<String>> answers =
        IntStream.range(0, 150)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> deliver("{}")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 429).contains(429);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 429)
        .allMatch(
            answer ->
                answer.headers().firstValue("Retry-After").equals(java.util.Optional.of("1")));
    await().until(() -> deliver("{}").statusCode() == 200);
  }

  // ---- What the gateway sends ----

  private AnOrder waiting() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), issueAccount());
    confirm(order, order.card(1));
    awaitStatus(order, WAITING_FOR_DEPOSIT);
    return order;
  }

  private HttpResponse<String> statusChanged(AnOrder order) {
    return deliver(statusChangedTo(order, "DONE"));
  }

  private static String statusChangedTo(AnOrder order, String status) {
    return """
        {"eventType":"PAYMENT_STATUS_CHANGED","createdAt":"2026-11-21T09:30:00.000000",
         "data":{"paymentKey":"%s","orderId":"%s","status":"%s","totalAmount":24000}}
        """
        .formatted(order.card(1), order.id(), status);
  }

  private HttpResponse<String> depositCallback(AnOrder order, String secret) {
    return deliver(
        """
        {"createdAt":"2026-11-21T09:30:00.000000","secret":%s,"status":"DONE",
         "transactionKey":"9FF15E1A29D0E77C218F57262BFA4986","orderId":"%s"}
        """
            .formatted(secret == null ? "null" : "\"" + secret + "\"", order.id()));
  }

  private HttpResponse<String> deliver(String body) {
    return deliver(UUID.randomUUID().toString(), body);
  }

  private HttpResponse<String> deliver(String delivery, String body) {
    return send(
        to(port, "/webhooks/toss")
            .header("Content-Type", "application/json")
            .header("tosspayments-webhook-transmission-id", delivery)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  // ---- What came of it ----

  private int queries(AnOrder order) {
    return (int)
        GATEWAY.calls(order.card(1)).stream().filter(call -> call.method().equals("GET")).count();
  }

  private List<String> outcomes(AnOrder order) {
    return jdbc.sql("select outcome from webhook_delivery where order_id = ?")
        .param(order.id())
        .query(String.class)
        .list();
  }

  private boolean known(String delivery) {
    return jdbc.sql("select count(*) > 0 from webhook_delivery where transmission_id = ?")
        .param(delivery)
        .query(Boolean.class)
        .single();
  }
}

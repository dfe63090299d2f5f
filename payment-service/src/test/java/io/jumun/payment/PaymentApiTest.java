package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.late;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Who may ask what, and what bad questions are told. */
class PaymentApiTest extends PaymentStory {

  @LocalManagementPort private int managementPort;

  @Test
  void showsAPaymentToItsOwnerAndToAnOperator() {
    AnOrder order = ready();

    for (String token :
        new String[] {TOKENS.member(order.memberId()), TOKENS.admin(UUID.randomUUID())}) {
      var answer = get(token, order.id());
      assertThat(answer.statusCode()).isEqualTo(200);
      var payment = json(answer);
      assertThat(payment.propertyNames())
          .containsExactlyInAnyOrder(
              "orderId", "status", "amount", "currency", "attempts", "refunds", "deadline");
      assertThat(payment.get("orderId").asString()).isEqualTo(order.id().toString());
      assertThat(payment.get("status").asString()).isEqualTo("READY");
      assertThat(payment.get("amount").asLong()).isEqualTo(24_000);
      assertThat(Instant.parse(payment.get("deadline").asString()))
          .isBetween(Instant.now().plusSeconds(600), Instant.now().plusSeconds(900));
    }
  }

  @Test
  void aForeignOrderIsNotFound() {
    AnOrder order = ready();
    String stranger = TOKENS.member(UUID.randomUUID());

    assertProblem(get(stranger, order.id()), 404, "payment-not-found");
    assertProblem(post(port, stranger, body("key", order.id(), 24_000)), 404, "payment-not-found");
    assertProblem(get(stranger, UUID.randomUUID()), 404, "payment-not-found");
    untouched(order);
  }

  @Test
  void withoutAValidTokenNothingIsAnswered() {
    AnOrder order = ready();

    for (String token :
        new String[] {
          null,
          TOKENS.expired(order.memberId()),
          TOKENS.tampered(order.memberId()),
          TOKENS.unsigned(order.memberId())
        }) {
      assertThat(get(token, order.id()).statusCode()).isEqualTo(401);
      assertThat(post(port, token, body("key", order.id(), 24_000)).statusCode()).isEqualTo(401);
    }
    untouched(order);
  }

  @Test
  void anotherAmountIsRefusedAndNothingIsWritten() {
    AnOrder order = ready();

    var answer = confirm(port, order, order.card(1), 23_999);

    assertProblem(answer, 422, "amount-differs");
    assertThat(json(answer).get("detail").asString()).contains("24000").contains("23999");
    untouched(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"orderId\":\"%s\",\"amount\":24000}",
        "{\"paymentKey\":\"\",\"orderId\":\"%s\",\"amount\":24000}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\"}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\",\"amount\":-1}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\",\"amount\":0}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\",\"amount\":24000.5}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\",\"amount\":\"24000\"}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s!\",\"amount\":24000}",
        "{\"paymentKey\":\"key\",\"orderId\":\"%s\",\"amount\":1,\"amount\":24000}"
      })
  void badInputIsAProblemAndWritesNothing(String body) {
    AnOrder order = ready();

    var answer = post(port, TOKENS.member(order.memberId()), body.formatted(order.id()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    untouched(order);
  }

  @Test
  void aPaymentKeyHasAtMost200Characters() {
    AnOrder order = ready();

    assertThat(confirm(order, "k".repeat(201)).statusCode()).isEqualTo(400);
    untouched(order);
    String longest = order.id() + "k".repeat(200 - 36);
    GATEWAY.onConfirm(longest, late(300, approve()));
    assertThat(confirm(order, longest).statusCode()).isEqualTo(202);
    awaitStatus(order, APPROVED);
  }

  @Test
  void aConfirmNeedsAnIdempotencyKey() {
    AnOrder order = ready();
    var request =
        to(port, "/payments/confirm")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKENS.member(order.memberId()))
            .POST(HttpRequest.BodyPublishers.ofString(body("key", order.id(), 24_000)));

    assertThat(send(request).statusCode()).isEqualTo(400);
    untouched(order);
  }

  @Test
  void oneAttemptAtATime() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), late(700, approve()));
    confirm(order, order.card(1));

    assertProblem(confirm(order, order.card(2)), 409, "another-attempt-open");
    assertThat(confirm(order, order.card(1)).statusCode()).isEqualTo(202);
    awaitStatus(order, APPROVED);
    assertProblem(confirm(order, order.card(2)), 409, "payment-closed");
    assertThat(GATEWAY.calls(order.card(2))).isEmpty();
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void manyConfirmsAtOnceAreOneAttempt() {
    AnOrder order = ready();

    var answers =
        java.util.stream.IntStream.range(0, 30)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> confirm(order, order.card(i % 2))))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .allMatch(status -> status == 200 || status == 202 || status == 409);
    awaitStatus(order, APPROVED);
    assertThat(GATEWAY.charges(order.card(0)) + GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  @Test
  void pastTheDeadlineItIsTooLateEvenIfTheTimerIs() {
    AnOrder order = ready();
    jdbc.sql("update payment set deadline = now() where order_id = ?").param(order.id()).update();

    assertProblem(confirm(order, order.card(1)), 409, "payment-expired");
    untouched(order);
  }

  @Test
  void aConfirmThatOvertakesTheRequestWaitsAMoment() {
    AnOrder order = AnOrder.fresh();
    var answer = CompletableFuture.supplyAsync(() -> confirm(order, order.card(1)));

    request(order);

    assertThat(answer.join().statusCode()).isEqualTo(202);
    awaitStatus(order, APPROVED);
  }

  @Test
  void aConfirmWhoseRequestDoesNotComeIsToldToTryAgain() {
    Instant asked = Instant.now();

    var answer = confirm(AnOrder.fresh(), "key");

    assertProblem(answer, 409, "payment-not-open-yet");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofMillis(1900));
  }

  @Test
  void theApiDescribesItself() {
    var api = send(to(port, "/v3/api-docs").GET());

    assertThat(api.statusCode()).isEqualTo(200);
    assertThat(json(api).get("paths").propertyNames())
        .contains("/payments/confirm", "/payments/{orderId}");
  }

  @Test
  void countsWhatHappensToPayments() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    var metrics = send(to(managementPort, "/actuator/prometheus").GET()).body();

    assertThat(metrics)
        .contains("jumun_payments_moved_total{to=\"APPROVED\"}")
        .contains(
            "jumun_payments_gateway_calls_seconds_count{call=\"CONFIRM\",outcome=\"Approved\"}")
        .contains("jumun_payments_open{status=\"UNSETTLED\"}");
  }

  private static String body(String key, UUID orderId, long amount) {
    return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
        .formatted(key, orderId, amount);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:jumun:problem:" + type);
  }

  private void untouched(AnOrder order) {
    assertThat(status(order)).isEqualTo(READY);
    assertThat(
            jdbc.sql("select count(*) from payment_attempt where order_id = ?")
                .param(order.id())
                .query(Integer.class)
                .single())
        .isZero();
  }
}

package io.jumun.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;

/** Faults on demand, each as a client meets it. */
@SandboxTest
class FaultTest {

  @LocalServerPort int port;
  Sandbox sandbox;
  String order;
  String key;

  @BeforeEach
  void connect() {
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
    key = sandbox.shopperPays(order, 5_000);
  }

  @AfterEach
  void repair() {
    sandbox.send(sandbox.to("/sandbox/faults").DELETE());
  }

  @ParameterizedTest
  @ValueSource(strings = {"REJECT_CARD_PAYMENT", "EXCEED_MAX_AMOUNT", "INVALID_STOPPED_CARD"})
  void endsThePaymentWhenTheCardIsDeclined(String code) {
    sandbox.faults(confirmRule("DECLINE", "\"code\":\"" + code + "\""));

    var declined = sandbox.confirm(key, order, 5_000);

    assertThat(declined.code()).isEqualTo(code);
    var payment = sandbox.get("/v1/payments/" + key).json();
    assertThat(payment.path("status").asString()).isEqualTo("ABORTED");
    assertThat(payment.path("failure").path("code").asString()).isEqualTo(code);
    assertThat(sandbox.confirm(key, order, 5_000).code()).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
    assertThat(charged()).isZero();
  }

  @Test
  void letsTheShopperTryAnotherCard() {
    sandbox.faults(confirmRule("DECLINE", "\"code\":\"REJECT_CARD_PAYMENT\""));
    sandbox.confirm(key, order, 5_000);

    String other = sandbox.shopperPays(order, 5_000);

    assertThat(sandbox.confirm(other, order, 5_000).status()).isEqualTo(200);
    assertThat(sandbox.get("/v1/payments/orders/" + order).json().path("paymentKey").asString())
        .isEqualTo(other);
    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void leavesThePaymentOpenAfterAnErrorThatDecidesNothing() {
    sandbox.faults(confirmRule("DECLINE", "\"code\":\"PROVIDER_ERROR\""));

    assertThat(sandbox.confirm(key, order, 5_000).code()).isEqualTo("PROVIDER_ERROR");

    assertThat(sandbox.confirm(key, order, 5_000).status()).isEqualTo(200);
  }

  @Test
  void canChargeAndClaimAnErrorAllTheSame() {
    sandbox.faults(confirmRule("DECLINE", "\"code\":\"PROVIDER_ERROR\",\"executed\":true"));

    assertThat(sandbox.confirm(key, order, 5_000).code()).isEqualTo("PROVIDER_ERROR");

    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void breaksTheConnectionAfterTheCharge() throws IOException {
    sandbox.faults(confirmRule("APPROVE_THEN_DROP", "\"times\":2"));

    assertThat(rawConfirm("drop-" + order)).as("what came before the end").isEmpty();
    assertThat(charged()).isEqualTo(5_000);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> sandbox.sendOrFail(sandbox.confirming(key, order, 5_000, "drop-" + order)));

    var third = sandbox.confirm(key, order, 5_000, "drop-" + order);
    assertThat(third.json().path("status").asString()).isEqualTo("DONE");
    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void givesBackAndBreaksTheConnection() {
    sandbox.confirm(key, order, 5_000);
    sandbox.faults("{\"operation\":\"CANCEL\",\"kind\":\"APPROVE_THEN_DROP\"}");
    var request =
        sandbox
            .to("/v1/payments/" + key + "/cancel")
            .POST(Sandbox.json("{\"cancelReason\":\"x\"}"));

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> sandbox.sendOrFail(request));

    assertThat(sandbox.ledger(order).path("refunded").asLong()).isEqualTo(5_000);
  }

  @Test
  void swallowsARequestUntilTheClientGivesUp() {
    sandbox.faults(confirmRule("SWALLOW", "\"times\":1"));
    var impatient =
        sandbox.confirming(key, order, 5_000, "lost-" + order).timeout(Duration.ofMillis(300));

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> sandbox.sendOrFail(impatient));

    assertThat(charged()).isZero();
    assertThat(sandbox.confirm(key, order, 5_000, "lost-" + order).status()).isEqualTo(200);
  }

  @Test
  void endsASwallowedRequestOfAPatientClient() {
    sandbox.faults(confirmRule("SWALLOW", "\"times\":1"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> sandbox.sendOrFail(sandbox.confirming(key, order, 5_000, order)));

    assertThat(charged()).isZero();
  }

  @Test
  void executesAtOnceAndAnswersLate() {
    sandbox.faults(confirmRule("ANSWER_LATE", "\"delayMs\":2000"));
    var impatient = sandbox.confirming(key, order, 5_000, order).timeout(Duration.ofMillis(500));

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> sandbox.sendOrFail(impatient));

    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void executesLateEvenWhenTheClientHasGone() {
    sandbox.faults(confirmRule("ANSWER_LATE", "\"delayMs\":1500,\"executeLate\":true"));
    var impatient = sandbox.confirming(key, order, 5_000, order).timeout(Duration.ofMillis(300));

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> sandbox.sendOrFail(impatient));

    assertThat(charged()).isZero();
    await().untilAsserted(() -> assertThat(charged()).isEqualTo(5_000));
  }

  @Test
  void failsInsideBeforeOrAfterTheCharge() {
    sandbox.faults(confirmRule("ERROR_500", "\"times\":1"));
    assertThat(sandbox.confirm(key, order, 5_000, order).status()).isEqualTo(500);
    assertThat(charged()).isZero();

    sandbox.faults(confirmRule("ERROR_500", "\"executed\":true"));
    assertThat(sandbox.confirm(key, order, 5_000, order).status()).isEqualTo(500);
    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void answersGarbage() {
    sandbox.faults(confirmRule("GARBAGE", "\"times\":1"));

    var answer = sandbox.confirm(key, order, 5_000);

    assertThat(answer.status()).isEqualTo(200);
    assertThatExceptionOfType(JacksonException.class).isThrownBy(answer::json);
    assertThat(charged()).isEqualTo(5_000);
  }

  @Test
  void usesUpARuleForItsOrderAndLeavesOthersAlone() {
    String other = Sandbox.newOrder();
    String otherKey = sandbox.shopperPays(other, 5_000);
    sandbox.faults(
        """
        {"orderId":"%s","operation":"GET","kind":"ERROR_500","times":2},
        {"orderId":"%s","operation":"GET","kind":"ERROR_500"}
        """
            .formatted(order, Sandbox.newOrder()));

    assertThat(sandbox.get("/v1/payments/" + otherKey).status()).isEqualTo(200);
    assertThat(sandbox.get("/v1/payments/" + key).status()).isEqualTo(500);
    assertThat(sandbox.get("/v1/payments/orders/" + order).status()).isEqualTo(500);
    assertThat(sandbox.get("/v1/payments/" + key).status()).isEqualTo(200);
    assertThat(sandbox.get("/sandbox/faults").json().path("rules").size()).isEqualTo(1);
  }

  @Test
  void provokesAnErrorByTheGatewaysOwnHeader() {
    var request =
        sandbox
            .confirming(key, order, 5_000, order)
            .header("TossPayments-Test-Code", "INVALID_CARD_EXPIRATION");

    assertThat(sandbox.send(request).code()).isEqualTo("INVALID_CARD_EXPIRATION");
  }

  @Test
  void takesTheTimeItIsToldTo() {
    sandbox.send(
        sandbox.to("/sandbox/faults").PUT(Sandbox.json("{\"latencyMs\":700,\"rules\":[]}")));

    long start = System.nanoTime();
    assertThat(sandbox.confirm(key, order, 5_000).status()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rules\":[{\"operation\":\"CONFIRM\",\"kind\":\"DECLINE\"}]}",
        "{\"rules\":[{\"operation\":\"CONFIRM\",\"kind\":\"ANSWER_LATE\"}]}",
        "{\"rules\":[{\"operation\":\"CONFIRM\",\"kind\":\"SWALLOW\",\"times\":0}]}",
        "{\"rules\":[{\"kind\":\"SWALLOW\"}]}",
        "{\"rules\":[{\"operation\":\"CONFIRM\",\"kind\":\"EXPLODE\"}]}",
        "{\"latencyMs\":-1}"
      })
  void refusesRulesThatMakeNoSense(String plan) {
    var answer = sandbox.send(sandbox.to("/sandbox/faults").PUT(Sandbox.json(plan)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).isNotBlank();
  }

  /** Speaks HTTP by hand, so that no client library has a say in what a broken connection is. */
  private String rawConfirm(String idempotencyKey) throws IOException {
    String body =
        "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":5000}".formatted(key, order);
    String request =
        """
        POST /v1/payments/confirm HTTP/1.1
        Host: 127.0.0.1
        Authorization: %s
        Content-Type: application/json
        Idempotency-Key: %s
        Content-Length: %d

        %s"""
            .formatted(
                Sandbox.authorization(Sandbox.SECRET_KEY), idempotencyKey, body.length(), body)
            .replace("\n", "\r\n");
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private String confirmRule(String kind, String more) {
    return "{\"orderId\":\"%s\",\"operation\":\"CONFIRM\",\"kind\":\"%s\",%s}"
        .formatted(order, kind, more);
  }

  private long charged() {
    return sandbox.ledger(order).path("charged").asLong();
  }
}

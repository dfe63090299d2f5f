package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gateway does when nothing goes wrong but what merchants and shoppers do wrong. */
@SandboxTest
class PaymentTest {

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Sandbox sandbox;
  String order;

  @BeforeEach
  void connect() {
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
  }

  @Test
  void chargesWhatTheShopperAgreedTo() {
    String key = sandbox.shopperPays(order, 15_000);

    var payment = sandbox.confirm(key, order, 15_000, "attempt-" + order).json();

    assertThat(payment.path("paymentKey").asString()).isEqualTo(key);
    assertThat(payment.path("orderId").asString()).isEqualTo(order);
    assertThat(payment.path("totalAmount").asLong()).isEqualTo(15_000);
    assertThat(payment.path("balanceAmount").asLong()).isEqualTo(15_000);
    assertThat(payment.path("status").asString()).isEqualTo("DONE");
    assertThat(payment.path("method").asString()).isEqualTo("카드");
    assertThat(payment.path("approvedAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");
    assertThat(payment.path("cancels").isNull()).isTrue();
    assertThat(payment.path("receipt").path("url").asString()).isNotBlank();
    var ledger = sandbox.ledger(order);
    assertThat(ledger.path("net").asLong()).isEqualTo(15_000);
    var entry = ledger.path("entries").path(0);
    assertThat(entry.path("kind").asString()).isEqualTo("CHARGE");
    assertThat(entry.path("paymentKey").asString()).isEqualTo(key);
    assertThat(entry.path("idempotencyKey").asString()).isEqualTo("attempt-" + order);
    assertThat(entry.path("merchant").asString()).isEqualTo("…ests");
  }

  @Test
  void chargesNothingBeforeItIsConfirmed() {
    String key = sandbox.shopperPays(order, 5_000);

    assertThat(status(key)).isEqualTo("IN_PROGRESS");
    assertThat(sandbox.ledger(order).path("entries").isEmpty()).isTrue();
  }

  @Test
  void findsAPaymentByItsKeyAndByItsOrder() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000);

    var byKey = sandbox.get("/v1/payments/" + key);
    var byOrder = sandbox.get("/v1/payments/orders/" + order);

    assertThat(byKey.status()).isEqualTo(200);
    assertThat(byKey.json().path("status").asString()).isEqualTo("DONE");
    assertThat(byOrder.json()).isEqualTo(byKey.json());
  }

  @Test
  void knowsNothingOfOtherPayments() {
    assertRefused(sandbox.get("/v1/payments/tsbnobody"), 404, "NOT_FOUND_PAYMENT");
    assertRefused(sandbox.get("/v1/payments/orders/" + order), 404, "NOT_FOUND_PAYMENT");
    assertRefused(sandbox.confirm("tsbnobody", order, 500), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertRefused(
        sandbox.cancel("tsbnobody", "{\"cancelReason\":\"x\"}", order), 404, "NOT_FOUND_PAYMENT");
  }

  @Test
  void letsNobodyInWithoutTheSecretKey() {
    String key = sandbox.shopperPays(order, 5_000);
    var wrongKey =
        sandbox
            .confirming(key, order, 5_000, order)
            .setHeader("Authorization", Sandbox.authorization("test_sk_of_somebody_else"));
    var withoutColon =
        sandbox.to("/v1/payments/" + key).GET().setHeader("Authorization", "Basic dGVzdA==");

    assertRefused(sandbox.send(wrongKey), 401, "UNAUTHORIZED_KEY");
    assertRefused(sandbox.send(withoutColon), 403, "INCORRECT_BASIC_AUTH_FORMAT");
    assertThat(status(key)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void refusesAnotherAmountAnotherOrderAndTooLittle() {
    String key = sandbox.shopperPays(order, 5_000);
    String cheap = sandbox.shopperPays(order, 99);

    assertRefused(sandbox.confirm(key, order, 4_999), 400, "INVALID_REQUEST");
    assertRefused(sandbox.confirm(key, Sandbox.newOrder(), 5_000), 403, "FORBIDDEN_REQUEST");
    assertRefused(sandbox.confirm(cheap, order, 99), 400, "BELOW_MINIMUM_AMOUNT");
    assertThat(sandbox.ledger(order).path("entries").isEmpty()).isTrue();
  }

  @Test
  void refusesBodiesThatItCannotRead() {
    for (String body :
        List.of("{", "{}", "{\"paymentKey\":\"k\",\"orderId\":\"o-1234\",\"amount\":5.9}")) {
      var answer = sandbox.send(sandbox.to("/v1/payments/confirm").POST(Sandbox.json(body)));
      assertRefused(answer, 400, "INVALID_REQUEST");
    }
    assertRefused(opening("{\"orderId\":\"short\",\"amount\":500}"), 400, "INVALID_ORDER_ID");
    assertRefused(opening("{\"orderId\":\"주문-123456\",\"amount\":500}"), 400, "INVALID_ORDER_ID");
    assertRefused(opening("{\"orderId\":\"order-1\",\"amount\":0}"), 400, "INVALID_REQUEST");
  }

  @Test
  void chargesOnceHoweverManyConfirmAtATime() {
    String key = sandbox.shopperPays(order, 7_000);

    List<Sandbox.Answer> answers = together(20, i -> sandbox.confirm(key, order, 7_000));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .extracting(Sandbox.Answer::code)
        .containsOnly("ALREADY_PROCESSED_PAYMENT");
    assertThat(sandbox.ledger(order).path("charged").asLong()).isEqualTo(7_000);
  }

  @Test
  void forgetsASessionAfterTenMinutes() {
    String inTime = sandbox.shopperPays(order, 5_000);
    String late = sandbox.shopperPays(order, 5_000);
    age(inTime, "9 minutes 50 seconds");
    age(late, "10 minutes");

    assertThat(sandbox.confirm(inTime, order, 5_000).status()).isEqualTo(200);
    assertRefused(sandbox.confirm(late, order, 5_000), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertThat(status(late)).isEqualTo("EXPIRED");
    assertThat(sandbox.get("/v1/payments/" + late).json().path("failure").path("code").asString())
        .isEqualTo("EXPIRED_PAYMENT");
  }

  @Test
  void closesTheWindowAfterHalfAnHour() {
    String inTime = window();
    String late = window();
    age(inTime, "29 minutes 50 seconds");
    age(late, "30 minutes");

    assertThat(status(inTime)).isEqualTo("READY");
    assertRefused(sandbox.confirm(inTime, order, 5_000), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertThat(choose(inTime).json().path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(sandbox.confirm(inTime, order, 5_000).status()).isEqualTo(200);
    assertRefused(choose(inTime), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertRefused(choose(late), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertThat(status(late)).isEqualTo("EXPIRED");
  }

  @Test
  void endsThePaymentWhenTheShopperIsRefusedInTheWindow() {
    String key = window();

    var refused = sandbox.post("/sandbox/payments/" + key + "/refusal", "");

    assertThat(refused.json().path("status").asString()).isEqualTo("ABORTED");
    assertThat(refused.json().path("failure").path("code").asString())
        .isEqualTo("REJECT_CARD_COMPANY");
    assertRefused(choose(key), 404, "NOT_FOUND_PAYMENT_SESSION");
    assertRefused(
        sandbox.post("/sandbox/payments/tsbnobody/refusal", "{}"), 404, "NOT_FOUND_PAYMENT");
  }

  @Test
  void lendsTheBackOfficeAHandAndListsWhatThereIs() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000);

    var given =
        sandbox.post("/sandbox/payments/" + key + "/cancellation", "{\"cancelReason\":\"x\"}");

    assertThat(given.json().path("status").asString()).isEqualTo("CANCELED");
    assertThat(sandbox.ledger(order).path("entries").path(1).path("merchant").asString())
        .isEqualTo("back office");
    var listed = sandbox.get("/sandbox/payments?orderId=" + order).json().path("payments");
    assertThat(listed).hasSize(1);
    assertThat(listed.path(0)).isEqualTo(sandbox.get("/v1/payments/" + key).json());
  }

  @Test
  void showsItsPages() {
    assertThat(sandbox.get("/").text()).contains("<title>Gateway sandbox</title>");
    assertThat(sandbox.get("/window.html").text()).contains("<title>Payment window</title>");
    for (String file : List.of("sandbox.css", "payments.js", "window.js")) {
      assertThat(sandbox.get("/" + file).status()).as(file).isEqualTo(200);
    }
  }

  @Test
  void givesBackInPartsAndNeverMoreThanWasPaid() {
    String key = sandbox.shopperPays(order, 10_000);
    sandbox.confirm(key, order, 10_000);

    var first =
        sandbox.cancel(key, "{\"cancelReason\":\"one line\",\"cancelAmount\":3000}", "1" + order);
    var tooMuch =
        sandbox.cancel(key, "{\"cancelReason\":\"too much\",\"cancelAmount\":7001}", "2" + order);
    var rest = sandbox.cancel(key, "{\"cancelReason\":\"the rest\"}", "3" + order);
    var again = sandbox.cancel(key, "{\"cancelReason\":\"again\"}", "4" + order);

    assertThat(first.json().path("status").asString()).isEqualTo("PARTIAL_CANCELED");
    assertThat(first.json().path("balanceAmount").asLong()).isEqualTo(7_000);
    assertRefused(tooMuch, 403, "NOT_CANCELABLE_AMOUNT");
    assertThat(rest.json().path("status").asString()).isEqualTo("CANCELED");
    assertThat(rest.json().path("cancels"))
        .extracting(cancel -> cancel.path("cancelAmount").asLong())
        .containsExactly(3_000L, 7_000L);
    assertRefused(again, 400, "ALREADY_CANCELED_PAYMENT");
    assertThat(sandbox.ledger(order).path("refunded").asLong()).isEqualTo(10_000);
    assertThat(sandbox.ledger(order).path("net").asLong()).isZero();
  }

  @Test
  void givesBackOnceHoweverManyAskAtATime() {
    String key = sandbox.shopperPays(order, 10_000);
    sandbox.confirm(key, order, 10_000);

    var answers =
        together(
            10,
            i -> sandbox.cancel(key, "{\"cancelReason\":\"x\",\"cancelAmount\":6000}", i + order));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(sandbox.ledger(order).path("refunded").asLong()).isEqualTo(6_000);
  }

  @Test
  void cannotCancelWhatWasNotCharged() {
    String key = sandbox.shopperPays(order, 10_000);

    assertRefused(
        sandbox.cancel(key, "{\"cancelReason\":\"x\"}", order), 403, "NOT_CANCELABLE_PAYMENT");
    assertRefused(sandbox.cancel(key, "{}", order + "2"), 400, "INVALID_REQUEST");
  }

  private Sandbox.Answer opening(String body) {
    return sandbox.send(sandbox.to("/sandbox/payments").POST(Sandbox.json(body)));
  }

  private String window() {
    var opened =
        sandbox.post("/sandbox/windows", "{\"orderId\":\"%s\",\"amount\":5000}".formatted(order));
    return opened.json().path("paymentKey").asString();
  }

  private Sandbox.Answer choose(String paymentKey) {
    return sandbox.post("/sandbox/payments/" + paymentKey + "/authentication", "{}");
  }

  private String status(String paymentKey) {
    return sandbox.get("/v1/payments/" + paymentKey).json().path("status").asString();
  }

  private void age(String paymentKey, String by) {
    jdbc.sql(
            """
            update payment set expires_at = expires_at - ?::interval where payment_key = ?
            """)
        .params(by, paymentKey)
        .update();
  }

  private static void assertRefused(Sandbox.Answer answer, int status, String code) {
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static List<Sandbox.Answer> together(
      int callers, java.util.function.IntFunction<Sandbox.Answer> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream<CompletableFuture<Sandbox.Answer>> calls =
          IntStream.range(0, callers)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), threads));
      return calls.toList().stream().map(CompletableFuture::join).toList();
    }
  }
}

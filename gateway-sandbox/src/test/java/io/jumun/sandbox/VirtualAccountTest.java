package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Payments that are deposited to an account: later, twice, or never. */
@SandboxTest
class VirtualAccountTest {

  private static final String ACCOUNT =
      """
      "refundReceiveAccount":{"bank":"88","accountNumber":"11012345678","holderName":"김토스"}
      """;

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Sandbox sandbox;
  String order;
  String key;

  @BeforeEach
  void shopperChoosesAnAccount() {
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
    key = opened("\"customerName\":\"박토스\",\"bank\":\"20\",\"validHours\":24");
  }

  @Test
  void issuesAnAccountAndChargesNothing() {
    var payment = sandbox.confirm(key, order, 30_000).json();

    assertThat(payment.path("status").asString()).isEqualTo("WAITING_FOR_DEPOSIT");
    assertThat(payment.path("method").asString()).isEqualTo("가상계좌");
    assertThat(payment.path("approvedAt").isNull()).isTrue();
    assertThat(payment.path("secret").asString()).startsWith("ps_").hasSizeLessThanOrEqualTo(50);
    var account = payment.path("virtualAccount");
    assertThat(account.path("accountNumber").asString()).matches("\\d{14}");
    assertThat(account.path("bankCode").asString()).isEqualTo("20");
    assertThat(account.path("customerName").asString()).isEqualTo("박토스");
    assertThat(account.path("dueDate").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+09:00");
    assertThat(account.path("expired").asBoolean(true)).isFalse();
    assertThat(account.path("refundStatus").asString()).isEqualTo("NONE");
    assertThat(entries()).isEmpty();
    assertThat(sandbox.confirm(key, order, 30_000).code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
  }

  @Test
  void tellsNobodyTheAccountBeforeTheConfirm() {
    var payment = payment();

    assertThat(payment.path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(payment.path("virtualAccount").isNull()).isTrue();
    assertThat(payment.path("secret").isNull()).isTrue();
    assertRefused(deposit(), 400, "NOT_WAITING_FOR_DEPOSIT");
  }

  @Test
  void isDoneWhenTheMoneyArrives() {
    sandbox.confirm(key, order, 30_000);

    var paid = deposit();

    assertThat(paid.status()).as(paid.text()).isEqualTo(200);
    assertThat(paid.json().path("status").asString()).isEqualTo("DONE");
    assertThat(paid.json().path("approvedAt").isNull()).isFalse();
    assertThat(paid.json().path("virtualAccount").path("depositorName").asString())
        .isEqualTo("박토스");
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(30_000);
    assertRefused(deposit(), 400, "NOT_WAITING_FOR_DEPOSIT");
    assertThat(entries()).containsExactly("CHARGE");
  }

  @Test
  void takesTheMoneyOnceHoweverManySendIt() {
    sandbox.confirm(key, order, 30_000);

    List<Integer> statuses;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var deposits =
          IntStream.range(0, 12)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> deposit().status(), threads))
              .toList();
      statuses = deposits.stream().map(CompletableFuture::join).toList();
    }

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(entries()).containsExactly("CHARGE");
  }

  @Test
  void waitsAgainWhenTheDepositFallsBackAndTakesAnother() {
    sandbox.confirm(key, order, 30_000);
    assertRefused(reverse(), 400, "NOT_DEPOSITED");
    deposit();

    var fallen = reverse();

    assertThat(fallen.json().path("status").asString()).isEqualTo("WAITING_FOR_DEPOSIT");
    assertThat(fallen.json().path("approvedAt").isNull()).isTrue();
    assertThat(sandbox.ledger(order).path("reversed").asLong()).isEqualTo(30_000);
    assertThat(sandbox.ledger(order).path("net").asLong()).isZero();
    assertThat(deposit().json().path("status").asString()).isEqualTo("DONE");
    assertThat(entries()).containsExactly("CHARGE", "REVERSAL", "CHARGE");
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(30_000);
  }

  @Test
  void expiresWhenNobodyPays() {
    sandbox.confirm(key, order, 30_000);
    letTheDueDatePass();

    await().until(() -> "EXPIRED".equals(payment().path("status").asString()));

    assertThat(payment().path("virtualAccount").path("expired").asBoolean()).isTrue();
    assertRefused(deposit(), 400, "NOT_WAITING_FOR_DEPOSIT");
    assertThat(entries()).isEmpty();
  }

  @Test
  void givesADepositBackOnlyToAnAccount() {
    sandbox.confirm(key, order, 30_000);
    deposit();

    assertRefused(cancel("\"cancelReason\":\"x\""), 400, "INVALID_REQUEST");
    assertRefused(
        cancel(
            "\"cancelReason\":\"x\",\"refundReceiveAccount\":"
                + "{\"bank\":\"88\",\"accountNumber\":\"110-123\",\"holderName\":\"김\"}"),
        400,
        "INVALID_REFUND_ACCOUNT_NUMBER");
    var part = cancel("\"cancelReason\":\"x\",\"cancelAmount\":10000," + ACCOUNT);

    assertThat(part.json().path("status").asString()).as(part.text()).isEqualTo("PARTIAL_CANCELED");
    assertThat(part.json().path("cancels").path(0).path("refundableAmount").asLong())
        .isEqualTo(20_000);
    assertThat(part.json().path("virtualAccount").path("refundStatus").asString())
        .isEqualTo("COMPLETED");
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(20_000);
    assertRefused(reverse(), 400, "NOT_DEPOSITED");
  }

  @Test
  void canBeCalledOffBeforeTheDepositButOnlyWhole() {
    sandbox.confirm(key, order, 30_000);

    assertRefused(
        cancel("\"cancelReason\":\"x\",\"cancelAmount\":10000"),
        403,
        "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
    var off = cancel("\"cancelReason\":\"x\"");

    assertThat(off.json().path("status").asString()).isEqualTo("CANCELED");
    assertThat(entries()).as("no money has moved").isEmpty();
    assertRefused(deposit(), 400, "NOT_WAITING_FOR_DEPOSIT");
  }

  @Test
  void refusesDueDatesThatNoBankTakes() {
    String both = "\"validHours\":24,\"dueDate\":\"2026-01-01T00:00:00\"";
    String late = "\"dueDate\":\"2999-01-01T00:00:00\"";

    assertThat(sandbox.send(opening(both)).status()).isEqualTo(400);
    assertThat(sandbox.send(opening(late)).status()).isEqualTo(400);
    assertThat(sandbox.send(opening("\"validHours\":721")).status()).isEqualTo(400);
  }

  private String opened(String more) {
    return sandbox.send(opening(more)).json().path("paymentKey").asString();
  }

  private HttpRequest.Builder opening(String more) {
    return sandbox
        .to("/sandbox/payments")
        .POST(
            Sandbox.json(
                "{\"orderId\":\"%s\",\"amount\":30000,\"method\":\"VIRTUAL_ACCOUNT\",%s}"
                    .formatted(order, more)));
  }

  private Sandbox.Answer deposit() {
    return sandbox.post("/sandbox/payments/" + key + "/deposit", "{}");
  }

  private Sandbox.Answer reverse() {
    return sandbox.post("/sandbox/payments/" + key + "/deposit-reversal", "");
  }

  private Sandbox.Answer cancel(String fields) {
    return sandbox.cancel(key, "{" + fields + "}", Sandbox.newOrder());
  }

  private JsonNode payment() {
    return sandbox.get("/v1/payments/" + key).json();
  }

  private List<String> entries() {
    return sandbox.kinds(order);
  }

  private void letTheDueDatePass() {
    jdbc.sql(
            """
            with account as (update virtual_account
              set due_at = clock_timestamp() - interval '1 second'
              where payment_key = ? returning *)
            update payment p set expires_at = a.due_at from account a
            where p.payment_key = a.payment_key
            """)
        .param(key)
        .update();
  }

  private static void assertRefused(Sandbox.Answer answer, int status, String code) {
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }
}

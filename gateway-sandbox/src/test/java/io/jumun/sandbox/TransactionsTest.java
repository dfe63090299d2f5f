package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The gateway's books as an accountant reads them, and with what does not belong there. */
@SandboxTest
class TransactionsTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Sandbox sandbox;
  String order;

  @BeforeEach
  void connect() {
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
  }

  @AfterEach
  void repair() {
    sandbox.send(sandbox.to("/sandbox/faults").DELETE());
  }

  @Test
  void listsChargesAndCancellationsOldestFirst() {
    String key = paid(10_000);
    sandbox.cancel(key, "{\"cancelReason\":\"x\",\"cancelAmount\":3000}", "1" + order);
    sandbox.cancel(key, "{\"cancelReason\":\"x\"}", "2" + order);

    var transactions = ofOrder();

    assertThat(transactions)
        .extracting(t -> t.path("status").asString() + " " + t.path("amount").asLong())
        .containsExactly("DONE 10000", "PARTIAL_CANCELED 3000", "CANCELED 7000");
    var charge = transactions.getFirst();
    assertThat(charge.propertyNames())
        .containsExactlyInAnyOrder(
            "mId",
            "transactionKey",
            "paymentKey",
            "orderId",
            "method",
            "customerKey",
            "useEscrow",
            "receiptUrl",
            "status",
            "transactionAt",
            "currency",
            "amount");
    assertThat(charge.path("paymentKey").asString()).isEqualTo(key);
    assertThat(charge.path("currency").asString()).isEqualTo("KRW");
    assertThat(charge.path("transactionAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");
    assertThat(transactions.getLast().path("transactionKey").asString())
        .isEqualTo(sandbox.get("/v1/payments/" + key).json().path("lastTransactionKey").asString());
  }

  @Test
  void showsThatAnAccountMovesNoMoneyUntilItIsDepositedTo() {
    String purchase = "{\"orderId\":\"%s\",\"amount\":9000,\"method\":\"VIRTUAL_ACCOUNT\"}";
    String key =
        sandbox
            .post("/sandbox/payments", purchase.formatted(order))
            .json()
            .path("paymentKey")
            .asString();
    sandbox.confirm(key, order, 9_000);
    sandbox.post("/sandbox/payments/" + key + "/deposit", "{}");
    sandbox.post("/sandbox/payments/" + key + "/deposit-reversal", "{}");
    sandbox.cancel(key, "{\"cancelReason\":\"x\"}", order);

    assertThat(ofOrder())
        .extracting(t -> t.path("status").asString() + " " + t.path("amount").asLong())
        .containsExactly(
            "WAITING_FOR_DEPOSIT 0", "DONE 9000", "WAITING_FOR_DEPOSIT 0", "CANCELED 0");
  }

  @Test
  void isReadPageByPageFromTheLastKey() {
    for (int i = 0; i < 5; i++) {
      paid(1_000 + i);
    }
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    JsonNode page;
    do {
      page = today("&limit=2" + after);
      page.forEach(all::add);
      after = "&startingAfter=" + all.getLast().path("transactionKey").asString();
    } while (page.size() == 2);

    assertThat(all).doesNotHaveDuplicates().hasSize(today("&limit=5000").size());
    assertThat(all.stream().filter(t -> t.path("orderId").asString().equals(order)))
        .extracting(t -> t.path("amount").asLong())
        .containsExactly(1_000L, 1_001L, 1_002L, 1_003L, 1_004L);
  }

  @Test
  void countsTheDayInSeoulAndItsLastSecondWhole() {
    String key = paid(10_000);
    at(key, "2021-12-31T15:00:00Z");
    String other = order;
    order = Sandbox.newOrder();
    at(paid(10_000), "2022-01-01T14:59:59.999Z");

    assertThat(orders("2022-01-01T00:00:00", "2022-01-01T23:59:59")).containsExactly(other, order);
    assertThat(orders("2022-01-01T00:00:00.001", "2022-01-01T23:59:59.998")).isEmpty();
    assertThat(orders("2022-01-01T00:00:00.000", "2022-01-01T23:59:59.999"))
        .containsExactly(other, order);
    assertThat(orders("2022-01-02T00:00:00", "2022-01-02T23:59:59")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?startDate=2022-01-01T00:00:00",
        "?startDate=2022-01-01&endDate=2022-01-02",
        "?startDate=2022-01-02T00:00:00&endDate=2022-01-01T00:00:00",
        "?startDate=2022-01-01T00:00:00&endDate=2022-01-02T00:00:00&limit=5001",
        "?startDate=2022-01-01T00:00:00&endDate=2022-01-02T00:00:00&startingAfter=NOBODY"
      })
  void refusesWhatIsNoPeriodAndNoPage(String query) {
    assertThat(sandbox.get("/v1/transactions" + query).status()).isEqualTo(400);
  }

  @Test
  void failsAsItIsToldTo() {
    sandbox.faults("{\"operation\":\"TRANSACTIONS\",\"kind\":\"ERROR_500\"}");

    assertThat(sandbox.get("/v1/transactions" + period("")).status()).isEqualTo(500);
    assertThat(sandbox.get("/v1/transactions" + period("")).status()).isEqualTo(200);
  }

  @Test
  void forgetsACharge() {
    String key = paid(10_000);

    plant("\"kind\":\"MISSING\"");

    assertThat(ofOrder()).isEmpty();
    assertThat(sandbox.kinds(order)).isEmpty();
    assertThat(sandbox.get("/v1/payments/" + key).code()).isEqualTo("NOT_FOUND_PAYMENT");
  }

  @Test
  void makesUpACharge() {
    plant("\"kind\":\"EXTRA\",\"amount\":7000");

    assertThat(ofOrder()).extracting(t -> t.path("amount").asLong()).containsExactly(7_000L);
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(7_000);
    assertThat(sandbox.get("/v1/payments/orders/" + order).json().path("status").asString())
        .isEqualTo("DONE");
  }

  @Test
  void hasChargedAnotherAmount() {
    String key = paid(10_000);

    plant("\"kind\":\"AMOUNT\",\"amount\":12000");

    assertThat(ofOrder()).extracting(t -> t.path("amount").asLong()).containsExactly(12_000L);
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(12_000);
    assertThat(sandbox.get("/v1/payments/" + key).json().path("balanceAmount").asLong())
        .isEqualTo(12_000);
  }

  @Test
  void hasCancelledAndToldNobody() {
    String key = paid(10_000);

    plant("\"kind\":\"STATUS\"");

    assertThat(ofOrder())
        .extracting(t -> t.path("status").asString())
        .containsExactly("DONE", "CANCELED");
    assertThat(sandbox.ledger(order).path("net").asLong()).isZero();
    assertThat(sandbox.get("/v1/payments/" + key).json().path("status").asString())
        .isEqualTo("CANCELED");
  }

  @Test
  void plantsNothingWhereNothingGrows() {
    String path = "/sandbox/ledger/differences";

    assertThat(sandbox.post(path, "{\"kind\":\"MISSING\",\"orderId\":\"" + order + "\"}").status())
        .isEqualTo(404);
    paid(10_000);
    assertThat(sandbox.post(path, "{\"kind\":\"AMOUNT\",\"orderId\":\"" + order + "\"}").status())
        .isEqualTo(400);
    assertThat(sandbox.post(path, "{\"kind\":\"OTHER\"}").status()).isEqualTo(400);
    assertThat(sandbox.post(path, "{}").status()).isEqualTo(400);
    assertThat(sandbox.ledger(order).path("net").asLong()).isEqualTo(10_000);
  }

  private String paid(long amount) {
    String key = sandbox.shopperPays(order, amount);
    assertThat(sandbox.confirm(key, order, amount).status()).isEqualTo(200);
    return key;
  }

  private void plant(String fields) {
    var answer =
        sandbox.post(
            "/sandbox/ledger/differences", "{\"orderId\":\"%s\",%s}".formatted(order, fields));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void at(String paymentKey, String time) {
    jdbc.sql("update gateway_transaction set at = ?::timestamptz where payment_key = ?")
        .params(time, paymentKey)
        .update();
  }

  private List<JsonNode> ofOrder() {
    return today("&limit=5000")
        .valueStream()
        .filter(transaction -> transaction.path("orderId").asString().equals(order))
        .toList();
  }

  private List<String> orders(String start, String end) {
    return sandbox
        .get("/v1/transactions?startDate=" + start + "&endDate=" + end)
        .json()
        .valueStream()
        .map(transaction -> transaction.path("orderId").asString())
        .toList();
  }

  private JsonNode today(String more) {
    var answer = sandbox.get("/v1/transactions" + period(more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String period(String more) {
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Seoul"));
    return "?startDate=%s&endDate=%s%s"
        .formatted(TIME.format(now.minusHours(1)), TIME.format(now.plusMinutes(1)), more);
  }
}

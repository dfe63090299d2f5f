package io.jumun.payment.gateway.toss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that facts.md names, and what it means. */
class TossAnswersTest {

  private static final UUID ORDER = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final UUID MEMBER = UUID.fromString("01990000-0000-7000-8000-000000000002");
  private static final Charge CHARGE =
      new Charge(ORDER, MEMBER, "CARD", new PaymentKey("key-1"), new Money(24_000, "KRW"));
  private static final Instant APPROVED_AT = Instant.parse("2026-11-21T00:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REJECT_CARD_PAYMENT",
        "REJECT_CARD_COMPANY",
        "REJECT_ACCOUNT_PAYMENT",
        "REJECT_TOSSPAY_INVALID_ACCOUNT",
        "INVALID_CARD",
        "INVALID_CARD_NUMBER",
        "INVALID_CARD_EXPIRATION",
        "INVALID_CARD_LOST_OR_STOLEN",
        "INVALID_CARD_INSTALLMENT_PLAN",
        "INVALID_STOPPED_CARD",
        "EXCEED_MAX_DAILY_PAYMENT_COUNT",
        "EXCEED_MAX_AMOUNT",
        "EXCEED_MAX_ONE_DAY_AMOUNT",
        "EXCEED_MAX_CARD_INSTALLMENT_PLAN",
        "BELOW_MINIMUM_AMOUNT",
        "NOT_SUPPORTED_CARD_TYPE",
        "NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT",
        "FDS_ERROR",
        "INVALID_PASSWORD",
        "NOT_FOUND_PAYMENT_SESSION"
      })
  void aFinalRefusalDeclinesTheAttempt(String code) {
    for (int status : new int[] {400, 403, 404}) {
      assertThat(TossAnswers.toConfirm(CHARGE, error(status, code)))
          .isEqualTo(new Declined(code, "the message"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, ALREADY_PROCESSED_PAYMENT",
    "400, PROVIDER_ERROR",
    "400, CARD_PROCESSING_ERROR",
    "409, IDEMPOTENT_REQUEST_PROCESSING",
    "429, TOO_MANY_REQUESTS",
    "429, REJECT_CARD_PAYMENT",
    "500, FAILED_INTERNAL_SYSTEM_PROCESSING",
    "500, REJECT_CARD_PAYMENT",
    "503, UNAUTHORIZED_KEY",
    "400, INVALID_REQUEST",
    "404, NOT_FOUND_PAYMENT",
    "400, A_CODE_THAT_IS_NEW",
    "400, ''"
  })
  void everythingElseIsUnknownToAConfirm(int status, String code) {
    assertThat(TossAnswers.toConfirm(CHARGE, error(status, code))).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNAUTHORIZED_KEY",
        "INVALID_API_KEY",
        "INCORRECT_BASIC_AUTH_FORMAT",
        "FORBIDDEN_REQUEST",
        "INVALID_IDEMPOTENCY_KEY"
      })
  void aWrongKeyIsOurFaultWhateverWasAsked(String code) {
    var fault = new OurFault(code, "the message");

    assertThat(TossAnswers.toConfirm(CHARGE, error(401, code))).isEqualTo(fault);
    assertThat(TossAnswers.toQuery(CHARGE, error(403, code))).isEqualTo(fault);
    assertThat(TossAnswers.toCancel(CHARGE, error(400, code))).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Bad gateway</html>",
        "null",
        "[]",
        "{",
        "{}",
        "{\"paymentKey\":\"key-1\",\"status\":\"DONE\"}",
        "{\"paymentKey\":\"key-1\",\"orderId\":\"01990000-0000-7000-8000-000000000001\","
            + "\"status\":\"DONE\",\"totalAmount\":24000.0}",
        "{\"paymentKey\":\"key-1\",\"orderId\":\"01990000-0000-7000-8000-000000000001\","
            + "\"status\":\"DONE\",\"totalAmount\":\"24000\"}",
        "{\"paymentKey\":\"key-1\",\"orderId\":\"01990000-0000-7000-8000-000000000001\","
            + "\"status\":\"DONE\",\"totalAmount\":1,\"totalAmount\":24000}"
      })
  void whatCannotBeReadIsUnknownAtAnyStatus(String body) {
    for (int status : new int[] {200, 201, 204, 302, 400, 404, 500}) {
      var reply = new TossReply(status, body.getBytes(UTF_8));
      assertThat(TossAnswers.toConfirm(CHARGE, reply)).isInstanceOf(Unknown.class);
      assertThat(TossAnswers.toQuery(CHARGE, reply)).isInstanceOf(Unknown.class);
      assertThat(TossAnswers.toCancel(CHARGE, reply)).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void doneIsApproved() {
    assertThat(TossAnswers.toConfirm(CHARGE, payment("DONE"))).isEqualTo(new Approved(APPROVED_AT));
    assertThat(TossAnswers.toQuery(CHARGE, payment("DONE"))).isEqualTo(new Approved(APPROVED_AT));
  }

  @Test
  void aVirtualAccountAwaitsItsDeposit() {
    var awaiting = new AwaitingDeposit(Instant.parse("2026-11-22T14:59:59Z"));

    assertThat(TossAnswers.toConfirm(CHARGE, payment("WAITING_FOR_DEPOSIT"))).isEqualTo(awaiting);
    assertThat(TossAnswers.toQuery(CHARGE, payment("WAITING_FOR_DEPOSIT"))).isEqualTo(awaiting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABORTED", "EXPIRED"})
  void endedWithoutAChargeIsDeclined(String status) {
    assertThat(TossAnswers.toQuery(CHARGE, payment(status))).isEqualTo(new Declined(status, ""));
  }

  @Test
  void canceledIsCancelledWhateverTheAmount() {
    var another = reply(ORDER.toString(), "key-1", 1, "CANCELED");

    assertThat(TossAnswers.toQuery(CHARGE, payment("CANCELED"))).isEqualTo(new Cancelled());
    assertThat(TossAnswers.toCancel(CHARGE, another)).isEqualTo(new Cancelled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"READY", "IN_PROGRESS"})
  void underWayIsNotChargedWhenShownAndUnknownWhenConfirmed(String status) {
    assertThat(TossAnswers.toQuery(CHARGE, payment(status))).isEqualTo(new NotCharged(status));
    assertThat(TossAnswers.toConfirm(CHARGE, payment(status))).isInstanceOf(Unknown.class);
  }

  @Test
  void nothingFoundIsNotCharged() {
    assertThat(TossAnswers.toQuery(CHARGE, error(404, "NOT_FOUND_PAYMENT")))
        .isEqualTo(new NotCharged("NOT_FOUND_PAYMENT"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "400, NOT_FOUND_PAYMENT",
    "400, REJECT_CARD_PAYMENT",
    "404, NOT_FOUND_PAYMENT_SESSION",
    "500, NOT_FOUND_PAYMENT",
    "429, ''"
  })
  void anyOtherErrorShowsNothing(int status, String code) {
    assertThat(TossAnswers.toQuery(CHARGE, error(status, code))).isInstanceOf(Unknown.class);
  }

  @Test
  void aStatusThatIsNewIsUnknown() {
    assertThat(TossAnswers.toQuery(CHARGE, payment("ON_HOLD"))).isInstanceOf(Unknown.class);
  }

  @Test
  void anotherOrderOrKeyIsAContradictionThatIsNotOurs() {
    var otherOrder = reply(UUID.randomUUID().toString(), "key-1", 24_000, "DONE");
    var otherKey = reply(ORDER.toString(), "key-2", 24_000, "DONE");
    var nothingCharged = reply("another-order", "key-1", 24_000, "IN_PROGRESS");

    for (var reply : new TossReply[] {otherOrder, otherKey}) {
      assertThat(TossAnswers.toConfirm(CHARGE, reply))
          .isEqualTo(new Contradiction("It is about another payment", false, APPROVED_AT));
      assertThat(TossAnswers.toCancel(CHARGE, reply)).isInstanceOf(Contradiction.class);
    }
    assertThat(TossAnswers.toQuery(CHARGE, nothingCharged))
        .isEqualTo(new Contradiction("It is about another payment", false, null));
  }

  @Test
  void anotherAmountOrCurrencyIsAContradictionThatIsOurs() {
    var another = reply(ORDER.toString(), "key-1", 23_999, "DONE");
    var dollars =
        new TossReply(200, json(ORDER.toString(), "key-1", 24_000, "DONE", "USD").getBytes(UTF_8));

    assertThat(TossAnswers.toConfirm(CHARGE, another))
        .isEqualTo(new Contradiction("It is over another amount: 23999", true, APPROVED_AT));
    assertThat(TossAnswers.toConfirm(CHARGE, dollars)).isInstanceOf(Contradiction.class);
  }

  @Test
  void cancelledInPartTellsWhatIsStillCharged() {
    assertThat(TossAnswers.toQuery(CHARGE, cancelledInPart(9_000)))
        .isEqualTo(new PartlyCancelled(9_000));
    assertThat(TossAnswers.toCancel(CHARGE, cancelledInPart(1))).isEqualTo(new PartlyCancelled(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 24_000, -1})
  void cancelledInPartWithABalanceThatIsNoPartIsUnknown(long balance) {
    assertThat(TossAnswers.toQuery(CHARGE, cancelledInPart(balance))).isInstanceOf(Unknown.class);
    assertThat(TossAnswers.toCancel(CHARGE, cancelledInPart(balance))).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT_CANCELABLE_PAYMENT",
        "NOT_CANCELABLE_AMOUNT",
        "NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER",
        "EXCEED_CANCEL_LIMIT",
        "EXCEED_MAX_REFUND_DUE"
      })
  void aFinalRefusalDeclinesTheRefund(String code) {
    assertThat(TossAnswers.toCancel(CHARGE, error(403, code)))
        .isEqualTo(new Declined(code, "the message"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, ALREADY_CANCELED_PAYMENT",
    "409, IDEMPOTENT_REQUEST_PROCESSING",
    "400, PROVIDER_ERROR",
    "404, NOT_FOUND_PAYMENT",
    "500, NOT_CANCELABLE_PAYMENT",
    "400, REJECT_CARD_PAYMENT"
  })
  void everythingElseIsUnknownToACancellation(int status, String code) {
    assertThat(TossAnswers.toCancel(CHARGE, error(status, code))).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DONE", "PARTIAL_CANCELED", "IN_PROGRESS", "ABORTED"})
  void aCancellationThatIsAnsweredWithAnythingElseIsUnknown(String status) {
    assertThat(TossAnswers.toCancel(CHARGE, payment(status))).isInstanceOf(Unknown.class);
  }

  private static TossReply error(int status, String code) {
    return new TossReply(
        status, "{\"code\":\"%s\",\"message\":\"the message\"}".formatted(code).getBytes(UTF_8));
  }

  private static TossReply cancelledInPart(long balance) {
    String shown =
        json(ORDER.toString(), "key-1", 24_000, "PARTIAL_CANCELED", "KRW")
            .replace("\"balanceAmount\":24000", "\"balanceAmount\":" + balance);
    return new TossReply(200, shown.getBytes(UTF_8));
  }

  private static TossReply payment(String status) {
    return reply(ORDER.toString(), "key-1", 24_000, status);
  }

  private static TossReply reply(String orderId, String key, long amount, String status) {
    return new TossReply(200, json(orderId, key, amount, status, "KRW").getBytes(UTF_8));
  }

  private static String json(
      String orderId, String key, long amount, String status, String currency) {
    return """
        {"version":"2022-11-16","paymentKey":"%s","orderId":"%s","orderName":"Two books",
         "method":"카드","totalAmount":%d,"balanceAmount":%d,"status":"%s","currency":"%s",
         "requestedAt":"2026-11-21T09:29:00+09:00","approvedAt":"2026-11-21T09:30:00+09:00",
         "virtualAccount":{"accountNumber":"1","dueDate":"2026-11-22T23:59:59+09:00"},
         "receipt":{"url":"https://example.org"},"failure":null}
        """
        .formatted(key, orderId, amount, amount, status, currency);
  }
}

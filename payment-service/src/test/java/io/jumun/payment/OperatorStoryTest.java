package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.QUARANTINED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.test.ScriptedGateway.decline;
import static io.jumun.payment.test.ScriptedGateway.error;
import static io.jumun.payment.test.ScriptedGateway.showStrangersNewPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What operators see, and the little that they may have done. */
class OperatorStoryTest extends PaymentStory {

  private final UUID operator = UUID.randomUUID();

  // ---- The list ----

  @Test
  void paymentsAreListedByStateTheNewestFirstPageByPage() {
    List<AnOrder> orders = List.of(ready(), ready(), ready());

    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      var page = json(getAsAdmin("/payments?status=READY&limit=2" + cursor));
      page.get("items").forEach(item -> listed.add(item.get("orderId").asString()));
      cursor =
          page.get("nextCursor").isNull() ? null : "&cursor=" + page.get("nextCursor").asString();
    } while (cursor != null);

    assertThat(listed).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed).containsAll(orders.stream().map(order -> order.id().toString()).toList());
    var first = json(getAsAdmin("/payments?limit=1")).get("items").get(0);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder(
            "orderId",
            "status",
            "amount",
            "refundedAmount",
            "currency",
            "attempts",
            "rechecks",
            "nextCheckAt",
            "openedAt");
  }

  @Test
  void aListOfDecidedPaymentsHasOnlyThose() {
    AnOrder order = ready();
    elapse(order);
    awaitStatus(order, EXPIRED);

    var items = json(getAsAdmin("/payments?status=EXPIRED&limit=100")).get("items");

    assertThat(items.valueStream().map(item -> item.get("status").asString()))
        .containsOnly("EXPIRED");
    assertThat(items.valueStream().map(item -> item.get("orderId").asString()))
        .contains(order.id().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?status=PAID", "?limit=0", "?limit=101", "?cursor=x", "?refundRefused=perhaps"})
  void aListThatCannotBeIsRefused(String query) {
    assertThat(getAsAdmin("/payments" + query).statusCode()).isEqualTo(400);
  }

  // ---- Who may ----

  @Test
  void nobodyButAnOperatorSeesAnythingAndNobodyButAnAdminResolvesAnything() {
    AnOrder order = ready();
    String member = TOKENS.member(order.memberId());
    String viewer = TOKENS.viewer(operator);
    assertThat(as(viewer, "/payments/" + order.id()).statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/payments",
            "/payments?status=READY",
            "/payments/" + order.id() + "/resolutions",
            "/payments/reconciliation-cases")) {
      assertThat(send(to(port, path).GET()).statusCode()).isEqualTo(401);
      assertThat(as(member, path).statusCode()).isEqualTo(403);
      assertThat(as(viewer, path).statusCode()).isEqualTo(200);
    }
    for (String path :
        List.of(
            "/payments/" + order.id() + "/resolution",
            "/payments/reconciliation-cases/" + order.id() + "/settlement")) {
      assertThat(post(path, null, UUID.randomUUID().toString(), "{}").statusCode()).isEqualTo(401);
      assertThat(post(path, member, UUID.randomUUID().toString(), "{}").statusCode())
          .isEqualTo(403);
      assertThat(post(path, viewer, UUID.randomUUID().toString(), "{}").statusCode())
          .isEqualTo(403);
    }
    assertThat(post("/payments", TOKENS.admin(operator), "key", "{}").statusCode()).isEqualTo(403);
  }

  // ---- Resolutions ----

  @Test
  void aRefundThatWasRefusedAfterTheEndIsAskedForAgainAndWrittenDown() {
    AnOrder order = lateChargeThatDoesNotGoBack();
    assertThat(
            json(getAsAdmin("/payments?refundRefused=true&limit=100"))
                .get("items")
                .valueStream()
                .map(item -> item.get("orderId").asString()))
        .contains(order.id().toString());

    var answer = resolve(order, "REFUND_AGAIN");

    assertThat(answer.statusCode()).isEqualTo(200);
    awaitStatus(order, CANCELLED);
    assertThat(GATEWAY.balance(order.card(1))).isZero();
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
    var written = json(getAsAdmin("/payments/" + order.id() + "/resolutions")).get("items");
    assertThat(written.size()).isEqualTo(2);
    assertThat(written.get(0).get("action").asString()).isEqualTo("RECHECK_NOW");
    assertThat(written.get(1).get("action").asString()).isEqualTo("REFUND_AGAIN");
    assertThat(written.get(1).get("reason").asString()).isEqualTo("The shopper has called");
    assertThat(written.get(1).get("by").asString()).isEqualTo(operator.toString());
    assertThat(written.get(1).get("statusBefore").asString()).isEqualTo("APPROVED");
  }

  @Test
  void aStrangersChargeIsLetGoOnlyIfTheGatewayStillShowsAStrangers() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), showStrangersNewPayment());
    GATEWAY.onEveryQuery(order.card(1), showStrangersNewPayment());
    confirm(order, order.card(1));
    awaitStatus(order, QUARANTINED);

    assertThat(resolve(order, "DISOWN").statusCode()).isEqualTo(200);
    awaitStatus(order, READY);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentQuarantined", "PaymentDeclined");
    assertThat(GATEWAY.calls(order.card(1))).noneMatch(call -> call.path().endsWith("/cancel"));
  }

  @Test
  void whatStandsIsLookedAtWhenAnOperatorAsksForIt() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    int before = GATEWAY.calls(order.card(1)).size();

    assertThat(resolve(order, "RECHECK_NOW").statusCode()).isEqualTo(200);

    await().until(() -> GATEWAY.calls(order.card(1)).size() == before + 1);
    assertThat(status(order)).isEqualTo(APPROVED);
  }

  @Test
  void theSameWishWithTheSameKeyIsOne() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    String path = "/payments/" + order.id() + "/resolution";
    String body = "{\"action\":\"RECHECK_NOW\",\"reason\":\"Why not\"}";

    assertThat(post(path, TOKENS.admin(operator), "one", body).statusCode()).isEqualTo(200);
    assertThat(post(path, TOKENS.admin(operator), "one", body).statusCode()).isEqualTo(200);

    assertThat(json(getAsAdmin("/payments/" + order.id() + "/resolutions")).get("items").size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RECHECK_NOW", "DISOWN", "REFUND_AGAIN"})
  void whatIsNotPossibleIsRefusedAndNotWrittenDown(String action) {
    AnOrder order = ready();

    var answer = resolve(order, action);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).get("type").asString())
        .isEqualTo("urn:jumun:problem:resolution-not-possible");
    assertThat(json(getAsAdmin("/payments/" + order.id() + "/resolutions")).get("items").isEmpty())
        .isTrue();
    assertThat(status(order)).isEqualTo(READY);
  }

  @Test
  void anOrdersRefundIsNotAskedForBehindTheOrdersBack() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    GATEWAY.onCancel(order.card(1), error(403, "NOT_CANCELABLE_PAYMENT"));
    requestCancellation(order);
    await().until(() -> publishedNames(order).contains("PaymentCancellationRefused"));

    assertThat(resolve(order, "REFUND_AGAIN").statusCode()).isEqualTo(409);
    assertThat(status(order)).isEqualTo(APPROVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"RECHECK_NOW\"}",
        "{\"action\":\"RECHECK_NOW\",\"reason\":\" \"}",
        "{\"action\":\"APPROVE\",\"reason\":\"I say so\"}",
        "{\"reason\":\"Nothing\"}"
      })
  void aWishNeedsAnActionAndAReason(String body) {
    AnOrder order = ready();
    String path = "/payments/" + order.id() + "/resolution";
    assertThat(post(path, TOKENS.admin(operator), "key", body).statusCode()).isEqualTo(400);
  }

  @Test
  void ofAnUnknownOrderNothingIsResolved() {
    assertThat(resolve(AnOrder.fresh(), "RECHECK_NOW").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrittenDownStays() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    resolve(order, "RECHECK_NOW");

    for (String sql :
        List.of("update payment_resolution set reason = 'x'", "delete from payment_resolution")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  private AnOrder lateChargeThatDoesNotGoBack() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), decline("REJECT_CARD_PAYMENT"));
    confirm(order, order.card(1));
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));
    elapse(order);
    awaitStatus(order, EXPIRED);
    GATEWAY.charge(order.card(1));
    GATEWAY.onCancel(order.card(1), error(403, "NOT_CANCELABLE_PAYMENT"));
    assertThat(resolve(order, "RECHECK_NOW").statusCode()).isEqualTo(200);
    awaitStatus(order, APPROVED);
    return order;
  }

  private HttpResponse<String> resolve(AnOrder order, String action) {
    return post(
        "/payments/" + order.id() + "/resolution",
        TOKENS.admin(operator),
        UUID.randomUUID().toString(),
        "{\"action\":\"%s\",\"reason\":\"The shopper has called\"}".formatted(action));
  }

  private HttpResponse<String> getAsAdmin(String path) {
    return as(TOKENS.admin(operator), path);
  }

  private HttpResponse<String> as(String token, String path) {
    return send(to(port, path).header("Authorization", "Bearer " + token).GET());
  }

  private HttpResponse<String> post(String path, String token, String key, String body) {
    var request =
        to(port, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }
}

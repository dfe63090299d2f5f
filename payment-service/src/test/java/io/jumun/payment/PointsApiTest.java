package io.jumun.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PointsStory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.JsonNode;

/** Points as members and admins reach them. */
class PointsApiTest extends PointsStory {

  @LocalManagementPort private int managementPort;

  private final UUID member = UuidCreator.getTimeOrderedEpoch();
  private final String admin = TOKENS.admin(ADMIN);

  @Test
  void aGrantTellsWhatItHasLedTo() {
    grant(member, 500);

    var answer = grant(admin, "key", grantOf(member, 1_000));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).contains("/points/" + member);
    assertThat(json(answer).get("memberId").asString()).isEqualTo(member.toString());
    assertThat(json(answer).get("amount").asLong()).isEqualTo(1_000);
    assertThat(json(answer).get("balance").asLong()).isEqualTo(1_500);
    assertThat(
            jdbc.sql("select made_by from points_transfer where id = ?")
                .param(UUID.fromString(json(answer).get("id").asString()))
                .query(UUID.class)
                .single())
        .isEqualTo(ADMIN);
  }

  @Test
  void f32AGrantThatIsSentManyTimesIsGivenOnce() {
    var answers =
        IntStream.range(0, 16)
            .mapToObj(
                _ ->
                    CompletableFuture.supplyAsync(
                        () -> grant(admin, "once-" + member, grantOf(member, 700))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
    assertThat(balance(member)).isEqualTo(700);
    var again = grant(admin, "once-" + member, grantOf(member, 700));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(json(again).get("balance").asLong()).isEqualTo(700);
    assertThat(grant(admin, "once-" + member, grantOf(member, 701)).statusCode()).isEqualTo(422);
    assertThat(entries(member)).containsExactly(700L);
  }

  @Test
  void aGrantNeedsAnIdempotencyKey() {
    assertProblem(grant(admin, null, grantOf(member, 700)), 400, "idempotency-key-missing");
    assertThat(points(member).get("balance").asLong()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"amount\":100,\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"amount\":100}",
        "{\"memberId\":\"%s\",\"amount\":100,\"reason\":\" \"}",
        "{\"memberId\":\"%s\",\"amount\":0,\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"amount\":-1,\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"amount\":1.5,\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"amount\":\"1\",\"reason\":\"x\"}",
        "{\"memberId\":\"%s\",\"amount\":10000001,\"reason\":\"x\"}",
        "{\"memberId\":\"%s!\",\"amount\":1,\"reason\":\"x\"}"
      })
  void badInputIsAProblemAndGivesNothing(String body) {
    var answer = grant(admin, UUID.randomUUID().toString(), body.formatted(member));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(points(member).get("balance").asLong()).isZero();
  }

  @Test
  void s01OnlyAdminsGrantAndOnlyAdminsSeeOthersPoints() {
    String ordinary = TOKENS.member(member);

    assertThat(grant(ordinary, "key", grantOf(member, 1)).statusCode()).isEqualTo(403);
    assertThat(get(ordinary, "/points/" + member).statusCode()).isEqualTo(403);
    assertThat(get(ordinary, "/points/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    for (String path : List.of("/points", "/points/" + member)) {
      assertThat(get(null, path).statusCode()).isEqualTo(401);
      assertThat(get(TOKENS.expired(member), path).statusCode()).isEqualTo(401);
    }
    assertThat(grant(TOKENS.expired(ADMIN), "key", grantOf(member, 1)).statusCode()).isEqualTo(401);
    assertThat(points(member).get("balance").asLong()).isZero();
  }

  @Test
  void whoNeverHadPointsHasNone() {
    assertThat(points(member).get("balance").asLong()).isZero();
    assertThat(points(member).get("items").isEmpty()).isTrue();
    assertThat(points(member).get("nextCursor").isNull()).isTrue();
  }

  @Test
  void movementsComeTheNewestFirstPageByPage() {
    IntStream.rangeClosed(1, 5).forEach(amount -> grant(member, amount));

    assertThat(amounts(pages("/points?limit=2", TOKENS.member(member))))
        .containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(amounts(pages("/points/" + member + "?limit=2", admin)))
        .containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(json(get(admin, "/points/" + member)).get("memberId").asString())
        .isEqualTo(member.toString());
  }

  @Test
  void aMovementSaysWhatItWasFor() {
    AnOrder order = readyWith(24_000);
    payWithPoints(order);
    awaitStatus(order, PaymentStatus.APPROVED);
    requestCancellation(order);
    awaitStatus(order, PaymentStatus.CANCELLED);

    var page = points(order.memberId());

    assertThat(page.get("balance").asLong()).isEqualTo(24_000);
    assertThat(page.get("items"))
        .extracting(
            item -> item.get("kind").asString(),
            item -> item.get("amount").asLong(),
            item -> item.get("orderId").asStringOpt().orElse(""),
            item -> item.get("reason").asStringOpt().orElse(""))
        .containsExactly(
            tuple("REFUND", 24_000L, order.id().toString(), "Changed my mind"),
            tuple("PAYMENT", -24_000L, order.id().toString(), ""),
            tuple("GRANT", 24_000L, "", "Welcome"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=x", "?cursor=x", "/not-an-id"})
  void aListThatCannotBeIsRefused(String query) {
    assertThat(get(admin, "/points" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":\"%s\",\"amount\":24000,\"method\":\"POINTS\",\"paymentKey\":\"key\"}",
        "{\"orderId\":\"%s\",\"amount\":24000,\"method\":\"CARD\"}",
        "{\"orderId\":\"%s\",\"amount\":24000,\"method\":\"CASH\"}",
        "{\"orderId\":\"%s\",\"amount\":24000,\"method\":\"points\"}"
      })
  void aConfirmNamesAWayToPayAndAPaymentKeyWhereThereIsAWindow(String body) {
    AnOrder order = readyWith(24_000);

    var answer = post(port, TOKENS.member(order.memberId()), body.formatted(order.id()));

    assertProblem(answer, 400, "invalid-request");
    assertThat(status(order)).isEqualTo(PaymentStatus.READY);
    assertThat(balance(order.memberId())).isEqualTo(24_000);
  }

  @Test
  void showsThatItsBooksAddUp() {
    await()
        .untilAsserted(
            () ->
                assertThat(send(to(managementPort, "/actuator/prometheus").GET()).body())
                    .contains("jumun_points_outstanding ")
                    .contains("jumun_points_wrong 0.0"));
  }

  private List<JsonNode> pages(String path, String token) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(get(token, path + cursor));
      assertThat(page.get("balance").asLong()).isEqualTo(15);
      page.get("items").forEach(all::add);
      JsonNode next = page.get("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asString();
    } while (cursor != null);
    return all;
  }

  private static List<Long> amounts(List<JsonNode> movements) {
    return movements.stream().map(one -> one.get("amount").asLong()).toList();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:jumun:problem:" + type);
  }
}

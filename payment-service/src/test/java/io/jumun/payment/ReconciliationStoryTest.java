package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.test.ScriptedGateway.decline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F40: a day of which both books tell different things, with three transactions on a page. */
class ReconciliationStoryTest extends PaymentStory {

  private static final String JOB = "payment-reconciliation";
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final UUID operator = UUID.randomUUID();

  @Test
  void f40EveryPlantedDifferenceIsFoundOnceHoweverOftenTheDayIsCompared() {
    LocalDate day = LocalDate.of(2021, 3, 1);
    LocalDateTime noon = day.atTime(12, 0);
    AnOrder alike = paid(day);
    written(alike, noon, alike.amount());
    AnOrder givenBack = paid(day);
    requestCancellation(givenBack);
    awaitStatus(givenBack, CANCELLED);
    settledOn(givenBack, day);
    written(givenBack, noon, givenBack.amount());
    GATEWAY.books().write(noon, givenBack.id().toString(), givenBack.card(1), "CANCELED", -24_000);
    AnOrder missing = paid(day);
    AnOrder overAnotherAmount = paid(day);
    written(overAnotherAmount, noon, 24_001);
    AnOrder declined = declined();
    written(declined, noon, declined.amount());
    String strangersKey = "stranger-" + UUID.randomUUID();
    GATEWAY.books().write(noon, "not-an-order-of-ours", strangersKey, "DONE", 5_000);
    // No money has moved, or on another day: the first second of the next one, and the last of the
    // one before.
    GATEWAY.books().write(noon, "waiting", "waiting", "WAITING_FOR_DEPOSIT", 5_000);
    GATEWAY.books().write(day.plusDays(1).atStartOfDay(), "tomorrows", "tomorrows", "DONE", 1);
    GATEWAY
        .books()
        .write(day.atStartOfDay().minusMinutes(1), "yesterdays", "yesterdays", "DONE", 1);

    JobRunReported report = reconcile(day);

    assertThat(report.status()).isEqualTo("SUCCEEDED");
    assertThat(report.details())
        .isEqualTo("6 transactions read, 1 only in our books, 6 payments compared, 4 cases opened");
    var cases = cases(day);
    assertThat(cases)
        .extracting(one -> one.get("kind").asString() + " " + one.get("paymentKey").asString())
        .containsExactlyInAnyOrder(
            "MISSING " + missing.card(1),
            "AMOUNT " + overAnotherAmount.card(1),
            "STATUS " + declined.card(1),
            "EXTRA " + strangersKey);
    assertThat(json(list("?orderId=" + declined.id())).get("items"))
        .singleElement()
        .satisfies(one -> assertThat(one.get("paymentKey").asString()).isEqualTo(declined.card(1)));
    assertThat(json(list("?orderId=" + UUID.randomUUID())).get("items").isEmpty()).isTrue();
    assertThat(cases)
        .filteredOn(one -> one.get("kind").asString().equals("AMOUNT"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.get("ours").asString()).contains("24000 KRW");
              assertThat(one.get("theirs").asString()).contains("24001 KRW");
              assertThat(one.get("proposal").asString()).isEqualTo("COMPARE_BY_HAND");
            });

    assertThat(reconcile(day).details()).endsWith("0 cases opened");
    assertThat(cases(day)).hasSize(4);
  }

  @Test
  void aDayOnWhichNothingMovedIsRight() {
    assertThat(reconcile(LocalDate.of(2021, 3, 8)).details()).endsWith("0 cases opened");
  }

  @Test
  void whenTheBooksCannotBeReadItGoesOnWhereItWas() {
    LocalDate day = LocalDate.of(2021, 3, 15);
    for (int i = 0; i < 4; i++) {
      GATEWAY.books().write(day.atTime(9, i), "order-" + i, "key-" + i, "DONE", 100);
    }
    int before = GATEWAY.books().reads();
    GATEWAY.books().fail(1);

    JobRunReported report = reconcile(day);

    assertThat(report.status()).isEqualTo("SUCCEEDED");
    assertThat(report.details()).startsWith("4 transactions read").endsWith("4 cases opened");
    assertThat(GATEWAY.books().reads() - before).isEqualTo(3);
  }

  @Test
  void aCaseIsSettledOnceWithAReason() {
    LocalDate day = LocalDate.of(2021, 3, 22);
    GATEWAY.books().write(day.atTime(9, 0), "a-strangers", "key-of-" + day, "DONE", 100);
    reconcile(day);
    String id = cases(day).getFirst().get("id").asString();

    var settled = settle(id, "{\"reason\":\"The bank's own test\"}");

    assertThat(settled.statusCode()).isEqualTo(200);
    assertThat(json(list("/" + id))).isEqualTo(json(settled));
    assertThat(list("/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(json(settled).get("status").asString()).isEqualTo("SETTLED");
    assertThat(json(settled).get("settledBy").asString()).isEqualTo(operator.toString());
    assertThat(json(settled).get("reason").asString()).isEqualTo("The bank's own test");
    assertThat(settle(id, "{\"reason\":\"Again\"}").statusCode()).isEqualTo(409);
    assertThat(settle(id, "{}").statusCode()).isEqualTo(400);
    assertThat(settle(UUID.randomUUID().toString(), "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(json(list("?status=OPEN&date=" + day)).get("items").isEmpty()).isTrue();
    reconcile(day);
    assertThat(json(list("?status=OPEN&date=" + day)).get("items").isEmpty()).isTrue();
  }

  @Test
  void aListThatCannotBeIsRefused() {
    assertThat(list("?status=LOST").statusCode()).isEqualTo(400);
    assertThat(list("?date=yesterday").statusCode()).isEqualTo(400);
    assertThat(list("?cursor=x").statusCode()).isEqualTo(400);
    assertThat(list("?orderId=").statusCode()).isEqualTo(400);
    assertThat(list("?orderId=a%00b").statusCode()).isEqualTo(400);
  }

  // ---- Both books ----

  private AnOrder paid(LocalDate day) {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    jdbc.sql("update payment set approved_at = ?, version = version + 1 where order_id = ?")
        .param(day.atTime(12, 0).atZone(SEOUL).toOffsetDateTime())
        .param(order.id())
        .update();
    return order;
  }

  private void settledOn(AnOrder order, LocalDate day) {
    jdbc.sql("update refund set settled_at = ? where order_id = ?")
        .param(day.atTime(12, 0).atZone(SEOUL).toOffsetDateTime())
        .param(order.id())
        .update();
  }

  private AnOrder declined() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), decline("REJECT_CARD_PAYMENT"));
    confirm(order, order.card(1));
    await().until(() -> publishedNames(order).contains("PaymentDeclined"));
    elapse(order);
    awaitStatus(order, EXPIRED);
    return order;
  }

  private static void written(AnOrder order, LocalDateTime at, long amount) {
    GATEWAY.books().write(at, order.id().toString(), order.card(1), "DONE", amount);
  }

  // ---- The job ----

  /** The run of a night is about the day before it. */
  private JobRunReported reconcile(LocalDate day) {
    UUID run = UuidCreator.getTimeOrderedEpoch();
    EVENTS.publish(
        "scheduler-service",
        1,
        new JobTriggered(JOB, run, "CRON", Instant.now(), day.plusDays(1), Map.of()));
    return await()
        .until(
            () ->
                EVENTS.about(Topic.SCHEDULER_COMMANDS, JOB, JobRunReported.class).stream()
                    .filter(report -> report.runId().equals(run))
                    .toList(),
            reports -> !reports.isEmpty())
        .getFirst();
  }

  // ---- The operator ----

  private List<JsonNode> cases(LocalDate day) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(list("?limit=2&date=" + day + cursor));
      page.get("items").forEach(all::add);
      JsonNode next = page.get("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asString();
    } while (cursor != null);
    return all;
  }

  private HttpResponse<String> list(String query) {
    return send(
        to(port, "/payments/reconciliation-cases" + query)
            .header("Authorization", "Bearer " + TOKENS.admin(operator))
            .GET());
  }

  private HttpResponse<String> settle(String id, String body) {
    return send(
        to(port, "/payments/reconciliation-cases/" + id + "/settlement")
            .header("Authorization", "Bearer " + TOKENS.admin(operator))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}

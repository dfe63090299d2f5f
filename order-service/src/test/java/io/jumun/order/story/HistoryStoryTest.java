package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What happened to an order, by whom and when: its shopper reads it, and admins read who it was.
 */
class HistoryStoryTest extends OrderStory {

  @Test
  void everyMoveIsTold() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, "{\"amount\":1500,\"currency\":\"KRW\"}");
    UUID mug = product("Mug", 5_000);
    UUID id =
        shopper
            .post(
                "/orders",
                "{\"lines\":[{\"productId\":\"%s\",\"quantity\":3}],\"couponId\":\"%s\"}"
                    .formatted(mug, coupon))
            .id();
    shopper.checkOut(id);
    inventorySays(new StockReserved(id, List.of()));
    becomes(id, "AWAITING_PAYMENT");
    paymentSays(approved(id, 13_500));
    becomes(id, "PAID");
    shopper.cancel(id, mug, 1);
    partIsGivenBack(id, 1, 4_500, 9_000);
    becomes(id, "PAID");
    shopper.complete(id);
    Shopper operator = admin();
    operator.takeBack(id, mug, 1);
    partIsGivenBack(id, 2, 4_500, 4_500);
    eventually().until(() -> !shopper.order(id).body().toString().contains("REQUESTED"));

    assertThat(told(shopper.order(id)))
        .containsExactly(
            "shopper: CREATED: placed, 1500 less with coupon " + coupon,
            "shopper: RESERVING: checked out, to be paid with CARD",
            "inventory-service: AWAITING_PAYMENT: stock is reserved",
            "payment-service: PAID: paid",
            "shopper: CANCELLING: cancellation of a part asked, 1 x Mug: too many",
            "payment-service: PAID: cancelled in part, 1 x Mug, 4500 given back: too many",
            "shopper: COMPLETED: completed",
            "shopper: coupon " + coupon + " is used",
            "operator: return asked, 1 x Mug: too many",
            "payment-service: returned, 1 x Mug, 4500 given back: too many");
    assertThat(shopper.order(id).body().toString()).doesNotContain(operator.memberId().toString());
    assertThat(persons(admin().order(id)))
        .contains(shopper.memberId().toString(), operator.memberId().toString())
        .hasSize(6);
    assertThat(times(shopper.order(id))).isSorted();
  }

  @Test
  void theTimerAndAnOperatorAreNamed() {
    Shopper shopper = shopper();
    UUID expired = placed(shopper, 5_000);
    timerElapses(expired);
    becomes(expired, "EXPIRED");
    assertThat(told(shopper.order(expired)))
        .last()
        .isEqualTo("scheduler-service: EXPIRED: It was not checked out in time");

    UUID cancelled = placed(shopper, 5_000);
    Shopper operator = admin();
    assertThat(persons(operator.cancel(cancelled))).contains(operator.memberId().toString());
    assertThat(told(shopper.order(cancelled)))
        .last()
        .isEqualTo("operator: CANCELLED: changed my mind");
    assertThat(persons(shopper.order(cancelled))).isEmpty();
    assertThat(shopper.get("/orders").body().toString())
        .doesNotContain(operator.memberId().toString());
    assertThat(operator.get("/orders?memberId=" + shopper.memberId()).body().toString())
        .contains(operator.memberId().toString());
  }

  /** State and history come by two queries, and moves come in between. */
  @Test
  void whatIsToldIsOfOneMoment() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 5_000);
    for (int round = 0; round < 20; round++) {
      UUID id = shopper.place(mug, 1).id();
      var moves =
          CompletableFuture.runAsync(
              () -> {
                shopper.checkOut(id);
                shopper.cancel(id);
              });
      do {
        Answer seen = shopper.order(id);
        assertThat(told(seen).getLast()).contains(": " + seen.orderStatus() + ": ");
      } while (!moves.isDone());
      assertThat(status(id)).isEqualTo("CANCELLED");
    }
  }

  private void partIsGivenBack(UUID id, int number, long amount, long rest) {
    eventually().until(() -> said(id, PaymentCancellationRequested.class).size() == number);
    UUID refund = said(id, PaymentCancellationRequested.class).getLast().refundId();
    paymentSays(new PaymentPartiallyCancelled(id, refund, amount, rest, "KRW"));
  }

  private static List<String> told(Answer order) {
    return history(order)
        .map(entry -> entry.path("by").asString() + ": " + entry.path("what").asString())
        .toList();
  }

  private static List<String> persons(Answer order) {
    return history(order)
        .filter(entry -> !entry.path("person").isNull())
        .map(entry -> entry.path("person").asString())
        .toList();
  }

  private static List<Instant> times(Answer order) {
    return history(order).map(entry -> Instant.parse(entry.path("at").asString())).toList();
  }

  private static Stream<JsonNode> history(Answer order) {
    return order.body().path("history").valueStream();
  }
}

package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.Shortage;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A coupon goes the way of its order. */
class CouponStoryTest extends OrderStory {

  private static final String THREE_THOUSAND = "{\"amount\":3000,\"currency\":\"KRW\"}";

  @Test
  void takesSomethingOffAndIsUsedWhenTheOrderIsCompleted() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, "{\"percent\":10,\"atMost\":1000,\"currency\":\"KRW\"}");
    UUID mug = product("Mug", 4_500);
    UUID plate = product("Plate", 7_000);

    Answer placed =
        shopper.post(
            "/orders",
            """
            {"lines":[{"productId":"%s","quantity":2},{"productId":"%s","quantity":1}],"couponId":"%s"}
            """
                .formatted(mug, plate, coupon));

    assertThat(placed.status()).as("%s", placed).isEqualTo(201);
    UUID id = placed.id();
    assertThat(placed.body().path("amount").asLong()).isEqualTo(15_000);
    assertThat(placed.body().path("discount").asLong()).isEqualTo(1_000);
    assertThat(placed.body().path("couponId").asString()).isEqualTo(coupon.toString());
    assertThat(discounts(placed)).containsExactly(562L, 438L);
    OrderPlaced said = says(id, OrderPlaced.class);
    assertThat(said.couponId()).isEqualTo(coupon);
    assertThat(said.amount()).isEqualTo(15_000);
    assertThat(said.discount()).isEqualTo(1_000);
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("RESERVED");
    assertThat(coupon(shopper, coupon).path("orderId").asString()).isEqualTo(id.toString());

    pay(shopper, id, 15_000);
    assertThat(says(id, PaymentRequested.class).amount()).isEqualTo(15_000);
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("RESERVED");
    Answer completed = shopper.complete(id);

    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("USED");
    assertThat(completed.body().path("history").toString()).contains(coupon + " is used");
    assertThat(order(shopper, mug, coupon).problem()).isEqualTo("coupon-taken");
  }

  @Test
  void comesBackWhenTheOrderIsCancelledExpiresOrIsRejected() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, THREE_THOUSAND);
    UUID mug = product("Mug", 4_500);

    UUID cancelled = order(shopper, mug, coupon).id();
    Answer answer = shopper.cancel(cancelled);
    assertThat(answer.body().path("history").toString()).contains(coupon + " is given back");
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("ISSUED");

    UUID expired = order(shopper, mug, coupon).id();
    timerElapses(expired);
    becomes(expired, "EXPIRED");
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("ISSUED");

    UUID rejected = order(shopper, mug, coupon).id();
    shopper.checkOut(rejected);
    inventorySays(new StockRejected(rejected, List.of(new Shortage(mug, 1, 0))));
    becomes(rejected, "REJECTED");
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("ISSUED");
    assertThat(coupon(shopper, coupon).path("orderId").isNull()).isTrue();
    assertThat(shopper.order(rejected).body().path("couponId").asString())
        .isEqualTo(coupon.toString());
  }

  @Test
  void staysWhileTheOrderIsBeingCancelledAndAnExpiredOneComesBackToNoUse() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, THREE_THOUSAND);
    UUID mug = product("Mug", 4_500);
    UUID id = order(shopper, mug, coupon).id();
    pay(shopper, id, 1_500);

    assertThat(shopper.cancel(id).orderStatus()).isEqualTo("CANCELLING");
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("RESERVED");
    itsTimeIsOver(coupon);
    UUID refund = says(id, PaymentCancellationRequested.class).refundId();
    paymentSays(new PaymentCancelled(id, refund, 1_500, "KRW"));
    becomes(id, "CANCELLED");

    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("ISSUED");
    assertThat(order(shopper, mug, coupon).problem()).isEqualTo("coupon-expired");
  }

  @Test
  void oneThatHasGoneAstrayStopsNothing() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, THREE_THOUSAND);
    UUID id = order(shopper, product("Mug", 4_500), coupon).id();
    jdbc.sql("update coupon set status = 'ISSUED', order_id = null where id = ?")
        .param(coupon)
        .update();

    Answer cancelled = shopper.cancel(id);

    assertThat(cancelled.orderStatus()).isEqualTo("CANCELLED");
    assertThat(cancelled.body().path("history").toString())
        .contains(coupon + " was not with its order");
  }

  @Test
  void isHadByOneOfManyOrdersAtOnce() throws Exception {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, THREE_THOUSAND);
    UUID mug = product("Mug", 4_500);

    List<Answer> answers = atOnce(12, () -> order(shopper, mug, coupon));

    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 201))
        .hasSize(11)
        .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("coupon-taken"))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
    assertThat(count("select count(*) from orders where member_id = ?", shopper.memberId()))
        .isEqualTo(1);
  }

  @Test
  void whatIsGivenUpGivesBackWhatItCost() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, "{\"amount\":1000,\"currency\":\"KRW\"}");
    UUID pen = product("Pen", 1_000);
    UUID id =
        shopper
            .post(
                "/orders",
                "{\"lines\":[{\"productId\":\"%s\",\"quantity\":3}],\"couponId\":\"%s\"}"
                    .formatted(pen, coupon))
            .id();
    pay(shopper, id, 2_000);

    shopper.cancel(id, pen, 1);
    PaymentCancellationRequested asked = says(id, PaymentCancellationRequested.class);
    assertThat(asked.amount()).isEqualTo(667);
    paymentSays(new PaymentPartiallyCancelled(id, asked.refundId(), 667, 1_333, "KRW"));
    becomes(id, "PAID");

    Answer order = shopper.order(id);
    assertThat(order.body().path("amount").asLong()).isEqualTo(1_333);
    assertThat(order.body().path("discount").asLong()).isEqualTo(667);
    assertThat(discounts(order)).containsExactly(667L);
    assertThat(coupon(shopper, coupon).path("status").asString()).isEqualTo("RESERVED");
  }

  @Test
  void whatCostsNothingIsAskedForAllTheSameAndWhatCostsTooLittleIsNot() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    UUID free =
        order(shopper, mug, couponOf(shopper, "{\"percent\":100,\"currency\":\"KRW\"}")).id();

    pay(shopper, free, 0);
    assertThat(says(free, PaymentRequested.class).amount()).isZero();
    assertThat(shopper.cancel(free).orderStatus()).isEqualTo("CANCELLING");
    UUID refund = says(free, PaymentCancellationRequested.class).refundId();
    paymentSays(new PaymentCancelled(free, refund, 0, "KRW"));
    becomes(free, "CANCELLED");

    UUID nearlyFree =
        order(shopper, mug, couponOf(shopper, "{\"amount\":4401,\"currency\":\"KRW\"}")).id();
    Answer refused = shopper.checkOut(nearlyFree);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("amount-below-minimum");
  }

  @Test
  void saysWhatToDoWhereItCannotBeHad() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);

    refuses(shopper, mug, UUID.randomUUID(), "unknown-coupon");
    refuses(shopper, mug, couponOf(shopper(), THREE_THOUSAND), "unknown-coupon");
    refuses(
        shopper, mug, couponOf(shopper, "{\"amount\":5,\"currency\":\"USD\"}"), "coupon-currency");
    refuses(
        shopper,
        mug,
        couponOf(shopper, THREE_THOUSAND, ",\"minimumAmount\":4501"),
        "coupon-minimum");
    refuses(
        shopper,
        mug,
        couponOf(
            shopper,
            THREE_THOUSAND,
            ",\"validFrom\":\"%s\"".formatted(Instant.now().plus(Duration.ofDays(1)))),
        "coupon-not-yet-valid");
    assertThat(count("select count(*) from orders where member_id = ?", shopper.memberId()))
        .isZero();
    String noId = Shopper.basket(mug, 1).replace("}]}", "}],\"couponId\":5}");
    assertThat(shopper.post("/orders", noId).status()).isEqualTo(400);
  }

  private static void refuses(Shopper shopper, UUID product, UUID coupon, String problem) {
    Answer answer = order(shopper, product, coupon);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("detail").asString()).contains("order");
  }

  private void itsTimeIsOver(UUID coupon) {
    jdbc.sql(
            """
            update coupon set valid_from = now() - interval '1 day', valid_until = now()
            where id = ?
            """)
        .param(coupon)
        .update();
  }

  private void pay(Shopper shopper, UUID id, long amount) {
    assertThat(shopper.checkOut(id).status()).isEqualTo(202);
    inventorySays(new StockReserved(id, List.of()));
    becomes(id, "AWAITING_PAYMENT");
    paymentSays(approved(id, amount));
    becomes(id, "PAID");
  }

  private static Answer order(Shopper shopper, UUID product, UUID coupon) {
    return shopper.post(
        "/orders",
        "{\"lines\":[{\"productId\":\"%s\",\"quantity\":1}],\"couponId\":\"%s\"}"
            .formatted(product, coupon));
  }

  private static JsonNode coupon(Shopper shopper, UUID id) {
    return shopper.get("/coupons/" + id).body();
  }

  private static List<Long> discounts(Answer order) {
    return order
        .body()
        .path("lines")
        .valueStream()
        .map(line -> line.path("discount").asLong())
        .toList();
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures =
          threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}

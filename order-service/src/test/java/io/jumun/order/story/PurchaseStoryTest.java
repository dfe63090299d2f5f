package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Shortage;
import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderCompleted;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLine;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.order.OrderRejected;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentOpened;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PurchaseStoryTest extends OrderStory {

  @Autowired MeterRegistry meters;

  @Test
  void goesFromTheBasketToTheDoor() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);

    Answer placed = shopper.place(mug, 2);
    UUID id = placed.id();

    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.headers().firstValue("Location")).contains("/orders/" + id);
    assertThat(placed.orderStatus()).isEqualTo("CREATED");
    assertThat(placed.body().path("amount").asLong()).isEqualTo(9_000);
    assertThat(placed.body().path("currency").asString()).isEqualTo("KRW");
    assertThat(placed.body().path("payment").isNull()).isTrue();
    OrderPlaced said = says(id, OrderPlaced.class);
    assertThat(said.memberId()).isEqualTo(shopper.memberId());
    assertThat(said.lines()).containsExactly(new OrderLine(mug, "Mug", 2, 4_500));
    assertThat(Duration.between(said.placedAt(), said.expiresAt()))
        .isEqualTo(Duration.ofMinutes(30));
    eventually()
        .untilAsserted(
            () ->
                assertThat(
                        events()
                            .about(
                                Topic.SCHEDULER_COMMANDS,
                                "order-expiry/" + id,
                                TimerRequested.class))
                    .singleElement()
                    .returns(id.toString(), TimerRequested::subject)
                    .returns("order-expiry", TimerRequested::kind)
                    .returns(said.expiresAt(), TimerRequested::dueAt));

    Answer checkedOut = shopper.post("/orders/" + id + "/checkout", "{\"method\":\"CARD\"}");

    assertThat(checkedOut.status()).isEqualTo(202);
    assertThat(checkedOut.orderStatus()).isEqualTo("RESERVING");
    assertThat(says(id, StockReservationRequested.class).lines())
        .containsExactly(new RequestedQuantity(mug, 2));

    inventorySays(new StockReserved(id, List.of(new RequestedQuantity(mug, 2))));

    assertThat(says(id, PaymentRequested.class))
        .isEqualTo(new PaymentRequested(id, shopper.memberId(), "CARD", 9_000, "KRW", "Mug"));

    Instant deadline = Instant.parse("2026-03-01T10:15:00Z");
    paymentSays(new PaymentOpened(id, 9_000, "KRW", deadline));
    eventually()
        .untilAsserted(
            () -> {
              var payment = shopper.order(id).body().path("payment");
              assertThat(payment.path("status").asString()).isEqualTo("READY");
              assertThat(payment.path("deadline").asString()).isEqualTo(deadline.toString());
              assertThat(payment.path("orderName").asString()).isEqualTo("Mug");
              assertThat(payment.path("window").path("clientKey").asString()).isNotBlank();
            });
    paymentSays(approved(id, 9_000));

    assertThat(says(id, OrderPaid.class).amount()).isEqualTo(9_000);
    becomes(id, "PAID");
    eventually()
        .untilAsserted(
            () ->
                assertThat(
                        events()
                            .about(
                                Topic.SCHEDULER_COMMANDS,
                                "order-expiry/" + id,
                                TimerCancelled.class))
                    .hasSize(1));

    assertThat(shopper.complete(id).orderStatus()).isEqualTo("COMPLETED");
    assertThat(says(id, OrderCompleted.class).memberId()).isEqualTo(shopper.memberId());
    assertThat(shopper.order(id).body().path("history"))
        .extracting(entry -> entry.path("what").asString())
        .containsExactly(
            "CREATED: placed",
            "RESERVING: checked out, to be paid with CARD",
            "AWAITING_PAYMENT: stock is reserved",
            "payment is open until " + deadline,
            "PAID: paid",
            "COMPLETED: completed");
    assertThat(shopper.order(id).body().path("history"))
        .extracting(entry -> entry.path("by").asString())
        .containsExactly(
            "shopper",
            "shopper",
            "inventory-service",
            "payment-service",
            "payment-service",
            "shopper");
  }

  @Test
  void endsWhenThereIsNotEnoughStockAndSaysWhatWasMissing() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    UUID id = shopper.place(mug, 3).id();
    shopper.checkOut(id);

    inventorySays(new StockRejected(id, List.of(new Shortage(mug, 3, 1))));

    assertThat(says(id, OrderRejected.class).shortages()).containsExactly(new Shortage(mug, 3, 1));
    Answer order = shopper.order(id);
    assertThat(order.orderStatus()).isEqualTo("REJECTED");
    assertThat(order.body().path("reason").asString())
        .isEqualTo("Not enough stock: Mug, 3 wanted, 1 available");
  }

  @Test
  void staysOpenForAnotherCardWhenOneIsDeclined() {
    Shopper shopper = shopper();
    UUID id = awaitingPayment(shopper, 5_000);

    paymentSays(new PaymentDeclined(id, 1, "REJECT_CARD_PAYMENT", "Not enough money"));

    eventually()
        .untilAsserted(
            () -> {
              Answer order = shopper.order(id);
              assertThat(order.body().path("payment").path("status").asString())
                  .isEqualTo("DECLINED");
              assertThat(order.body().path("payment").path("code").asString())
                  .isEqualTo("REJECT_CARD_PAYMENT");
              assertThat(order.orderStatus()).isEqualTo("AWAITING_PAYMENT");
            });
    paymentSays(approved(id, 5_000));
    becomes(id, "PAID");
  }

  @Test
  void expiresWhenItIsNotCheckedOutInTime() {
    UUID id = placed(shopper(), 5_000);

    timerElapses(id);

    assertThat(says(id, OrderExpired.class).reason()).isEqualTo("NOT_CHECKED_OUT");
    becomes(id, "EXPIRED");
  }

  @Test
  void expiresWhenItIsNotPaidInTime() {
    UUID id = awaitingPayment(shopper(), 5_000);

    paymentSays(new PaymentExpired(id));

    assertThat(says(id, OrderExpired.class).reason()).isEqualTo("NOT_PAID");
    becomes(id, "EXPIRED");
  }

  @Test
  void isCancelledAtOnceWhileNothingIsPaid() {
    Shopper shopper = shopper();
    UUID id = reserving(shopper, 5_000);

    Answer cancelled = shopper.cancel(id);

    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(cancelled.orderStatus()).isEqualTo("CANCELLED");
    assertThat(says(id, OrderCancelled.class).refundedAmount()).isZero();
  }

  @Test
  void isCancelledWhenTheMoneyIsBack() {
    Shopper shopper = shopper();
    UUID id = paid(shopper, 5_000);

    Answer asked = shopper.cancel(id);

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.orderStatus()).isEqualTo("CANCELLING");
    assertThat(shopper.cancel(id).status()).isEqualTo(202);
    UUID refundId = says(id, PaymentCancellationRequested.class).refundId();
    paymentSays(new PaymentCancelled(id, refundId, 5_000, "KRW"));
    becomes(id, "CANCELLED");
    assertThat(says(id, OrderCancelled.class).refundedAmount()).isEqualTo(5_000);
    assertThat(said(id, PaymentCancellationRequested.class)).hasSize(1);
    var refund = shopper.order(id).body().path("refunds").path(0);
    assertThat(refund.path("id").asString()).isEqualTo(refundId.toString());
    assertThat(refund.path("status").asString()).isEqualTo("DONE");
    assertThat(refund.path("amount").asLong()).isEqualTo(5_000);
  }

  @Test
  void isPaidAgainAndRaisesAnAlarmWhenTheRefundIsRefused() {
    Shopper shopper = shopper();
    UUID id = paid(shopper, 5_000);
    shopper.cancel(id);
    double alarms = alarms();

    paymentSays(
        new PaymentCancellationRefused(
            id,
            says(id, PaymentCancellationRequested.class).refundId(),
            "NOT_CANCELABLE_PAYMENT",
            "Too old"));

    becomes(id, "PAID");
    eventually().untilAsserted(() -> assertThat(alarms()).isGreaterThan(alarms));
    assertThat(said(id, OrderPaid.class)).hasSize(1);
    assertThat(shopper.order(id).body().path("refunds").path(0).path("status").asString())
        .isEqualTo("REFUSED");
  }

  @Test
  void waitsAgainWhenTheDepositFallsBack() {
    UUID id = paid(shopper(), 5_000);

    paymentSays(new PaymentReverted(id, Instant.now().plusSeconds(3600)));

    becomes(id, "AWAITING_PAYMENT");
    says(id, OrderPaymentReverted.class);
    paymentSays(approved(id, 5_000));
    becomes(id, "PAID");
    eventually().untilAsserted(() -> assertThat(said(id, OrderPaid.class)).hasSize(2));
  }

  @Test
  void callsAPersonWhenTheMoneyGoesAfterCompletion() {
    Shopper shopper = shopper();
    UUID id = paid(shopper, 5_000);
    shopper.complete(id);
    double alarms = alarms();

    paymentSays(new PaymentReverted(id, Instant.now().plusSeconds(3600)));

    eventually().untilAsserted(() -> assertThat(alarms()).isGreaterThan(alarms));
    assertThat(status(id)).isEqualTo("COMPLETED");
    assertThat(shopper.order(id).body().path("history"))
        .extracting(entry -> entry.path("what").asString())
        .last()
        .isEqualTo("its deposit fell back after it was completed");
  }

  @Test
  void staysInTheTraceOfWhatCausedIt() {
    UUID id = reserving(shopper(), 5_000);
    String trace = "0af7651916cd43dd8448eb211c80319c";
    events()
        .publish(
            new CloudEvent(
                    UUID.randomUUID(),
                    1,
                    Topic.Name.INVENTORY_EVENTS,
                    id.toString(),
                    "io.jumun.inventory.StockReserved.v1",
                    "inventory-service",
                    id.toString(),
                    Instant.now(),
                    "00-" + trace + "-b7ad6b7169203331-01",
                    EventJson.write(new StockReserved(id, List.of())))
                .toRecord());

    says(id, PaymentRequested.class);

    assertThat(events().about(Topic.ORDER_EVENTS, id.toString()).getLast())
        .satisfies(
            last -> {
              assertThat(last.event()).isInstanceOf(PaymentRequested.class);
              assertThat(last.traceparent()).contains(trace);
            });
  }

  @Test
  void describesItself() {
    Answer description = shopper().get("/v3/api-docs");

    assertThat(description.status()).isEqualTo(200);
    assertThat(description.body().path("paths").propertyNames())
        .contains("/orders", "/orders/{id}", "/orders/{id}/checkout", "/orders/{id}/completion");
  }

  @Test
  void countsOrdersByWhatTheyBecome() {
    double paidBefore = meters.counter("jumun.orders.moved", "to", "PAID").count();

    paid(shopper(), 5_000);

    eventually()
        .untilAsserted(
            () ->
                assertThat(meters.counter("jumun.orders.moved", "to", "PAID").count())
                    .isEqualTo(paidBefore + 1));
  }

  private double alarms() {
    return meters.counter("jumun.orders.operator.cases").count();
  }
}

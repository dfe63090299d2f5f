package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.inbound.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events again, late, out of order and at the same time (F26, F27, F35). */
class LateAndRepeatedTest extends OrderStory {

  @Test
  void paysOnceHoweverOftenTheApprovalComes() {
    UUID id = awaitingPayment(shopper(), 5_000);
    UUID eventId = UuidCreator.getTimeOrderedEpoch();

    events().publish(eventId, "payment-service", 5, approved(id, 5_000));
    events().publish(eventId, "payment-service", 5, approved(id, 5_000));
    events().publish("payment-service", 5, approved(id, 5_000));
    events().publish("payment-service", 6, approved(id, 5_000));

    everythingIsHeard(id, 6);
    assertThat(status(id)).isEqualTo("PAID");
    assertThat(
            count(
                "select count(*) from outbox where subject = ? and type like '%OrderPaid%'",
                id.toString()))
        .isEqualTo(1);
  }

  @Test
  void ignoresWhatWasSaidBeforeTheLastThingItHeard() {
    UUID id = paid(shopper(), 5_000);
    long last = lastPaymentSequence(id);

    events().publish("payment-service", last - 1, new PaymentReverted(id, Instant.now()));
    events().publish("payment-service", last - 2, new PaymentExpired(id));
    events().publish("payment-service", last + 1, approved(id, 5_000));

    everythingIsHeard(id, last + 1);
    assertThat(status(id)).isEqualTo("PAID");
  }

  @Test
  void countsTheNewerWordWhenAnOlderOneIsMissing() {
    UUID id = paid(shopper(), 5_000);

    paymentSays(new PaymentExpired(id));

    becomes(id, "EXPIRED");
    says(id, OrderExpired.class);
  }

  @Test
  void ignoresALateApprovalWhileCancelling() {
    Shopper shopper = shopper();
    UUID id = awaitingPayment(shopper, 5_000);
    assertThat(shopper.cancel(id).status()).isEqualTo(202);

    long sequence = say("payment-service", approved(id, 5_000));

    everythingIsHeard(id, sequence);
    assertThat(status(id)).isEqualTo("CANCELLING");
    UUID refundId = says(id, PaymentCancellationRequested.class).refundId();
    paymentSays(new PaymentCancelled(id, refundId, 5_000, "KRW"));
    becomes(id, "CANCELLED");
    assertThat(says(id, OrderCancelled.class).refundedAmount()).isEqualTo(5_000);
    assertThat(said(id, OrderPaid.class)).isEmpty();
  }

  @Test
  void ignoresStockThatComesAfterTheEnd() {
    Shopper shopper = shopper();
    UUID id = reserving(shopper, 5_000);
    shopper.cancel(id);

    inventorySays(new StockReserved(id, List.of()));

    eventually()
        .until(
            () ->
                count(
                        "select count(*) from orders where id = ? and last_inventory_sequence > 0",
                        id)
                    == 1);
    assertThat(status(id)).isEqualTo("CANCELLED");
    assertThat(said(id, PaymentRequested.class)).isEmpty();
  }

  @Test
  void listensToItsOwnTimersOnly() {
    UUID id = placed(shopper(), 5_000);
    UUID own = placed(shopper(), 5_000);
    say(
        "scheduler-service",
        new TimerElapsed(
            "payment-deadline/" + id,
            id.toString(),
            "payment-deadline",
            Instant.now(),
            Instant.now(),
            Map.of()));
    say(
        "scheduler-service",
        new TimerElapsed(
            "coffee", "no order at all", "coffee-break", Instant.now(), Instant.now(), Map.of()));

    eventually()
        .until(() -> count("select count(*) from inbox where consumer = 'scheduler-events'") >= 2);
    timerElapses(own);
    becomes(own, "EXPIRED");
    assertThat(status(id)).isEqualTo("CREATED");
    assertThat(
            count("select count(*) from dead_letter where topic = ?", Topic.Name.SCHEDULER_EVENTS))
        .isZero();
  }

  @Test
  void goesOnWhenAnEventIsAboutAnOrderThatNobodyKnows() {
    UUID id = awaitingPayment(shopper(), 5_000);

    paymentSays(new PaymentExpired(UUID.randomUUID()));
    paymentSays(approved(id, 5_000));

    becomes(id, "PAID");
  }

  @Test
  void sellsAtTheNewestPriceWhateverOrderTheVersionsComeIn() {
    UUID mug = product("Mug", 4_500);
    events().publish("inventory-service", 9_000_002, new ProductChanged(mug, "Mug", 6_000, "KRW"));
    events().publish("inventory-service", 9_000_001, new ProductChanged(mug, "Mug", 5_000, "KRW"));
    eventually()
        .until(
            () ->
                count(
                        "select count(*) from product_copy where product_id = ? and price = 6000",
                        mug)
                    == 1);
    // The older version has been read once the one after it has.
    events().publish("inventory-service", 9_000_003, new ProductChanged(mug, "Cup", 6_000, "KRW"));
    eventually()
        .until(
            () ->
                count(
                        "select count(*) from product_copy where product_id = ? and name = 'Cup'",
                        mug)
                    == 1);

    Shopper shopper = shopper();
    Answer placed = shopper.place(mug, 1);
    events().publish("inventory-service", 9_000_004, new ProductChanged(mug, "Cup", 7_000, "KRW"));

    assertThat(placed.body().path("amount").asLong()).isEqualTo(6_000);
    eventually()
        .until(
            () ->
                count(
                        "select count(*) from product_copy where product_id = ? and price = 7000",
                        mug)
                    == 1);
    assertThat(shopper.order(placed.id()).body().path("amount").asLong()).isEqualTo(6_000);
  }

  @Test
  void eitherExpiresOrIsCheckedOutFirstWhenBothMeet() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    List<UUID> orders = IntStream.range(0, 30).mapToObj(_ -> shopper.place(mug, 1).id()).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      orders.forEach(
          id -> {
            threads.submit(() -> timerElapses(id));
            threads.submit(() -> shopper.checkOut(id));
          });
    }

    orders.forEach(id -> becomes(id, "EXPIRED"));
    orders.forEach(
        id -> {
          eventually().untilAsserted(() -> assertThat(said(id, OrderExpired.class)).hasSize(1));
          assertThat(words(id))
              .isIn(
                  List.of("OrderPlaced", "OrderExpired"),
                  List.of("OrderPlaced", "StockReservationRequested", "OrderExpired"));
          assertThat(said(id, OrderExpired.class).getFirst().reason())
              .isEqualTo(
                  said(id, StockReservationRequested.class).isEmpty()
                      ? "NOT_CHECKED_OUT"
                      : "NOT_RESERVED");
        });
  }

  @Test
  void eitherIsPaidOrCancellingFirstWhenBothMeet() {
    Shopper shopper = shopper();
    List<UUID> orders =
        IntStream.range(0, 10).mapToObj(_ -> awaitingPayment(shopper, 5_000)).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      orders.forEach(
          id -> {
            threads.submit(() -> paymentSays(approved(id, 5_000)));
            threads.submit(() -> shopper.cancel(id));
          });
    }

    orders.forEach(id -> everythingIsHeard(id, 1));
    orders.forEach(
        id -> {
          assertThat(status(id)).isEqualTo("CANCELLING");
          says(id, PaymentCancellationRequested.class);
          assertThat(words(id).subList(3, words(id).size()))
              .isIn(
                  List.of("PaymentCancellationRequested"),
                  List.of("OrderPaid", "PaymentCancellationRequested"));
        });
  }

  private List<String> words(UUID orderId) {
    return events().about(Topic.ORDER_EVENTS, orderId.toString()).stream()
        .map(Received::event)
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  private long lastPaymentSequence(UUID orderId) {
    return count("select last_payment_sequence from orders where id = ?", orderId);
  }
}

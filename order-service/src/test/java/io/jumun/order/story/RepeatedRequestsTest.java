package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.order.application.OrderMetrics;
import io.jumun.order.application.Orders;
import io.jumun.order.application.RepeatRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule 9: who waits too long asks again, and never moves by itself. */
class RepeatedRequestsTest extends OrderStory {

  @Autowired RepeatRequests repeatRequests;
  @Autowired OrderMetrics metrics;
  @Autowired MeterRegistry meters;
  @Autowired Orders orders;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void asksForTheStockAgainOnceAndThenWaits() {
    UUID id = reserving(shopper(), 5_000);
    isOverdue(id);

    repeatRequests.repeatSome();
    repeatRequests.repeatSome();

    eventually()
        .untilAsserted(() -> assertThat(said(id, StockReservationRequested.class)).hasSize(2));
    assertThat(said(id, StockReservationRequested.class).get(1))
        .isEqualTo(said(id, StockReservationRequested.class).get(0));
    assertThat(status(id)).isEqualTo("RESERVING");
    assertThat(requests(id, "StockReservationRequested")).isEqualTo(2);
  }

  @Test
  void asksForThePaymentAgain() {
    UUID id = awaitingPayment(shopper(), 5_000);
    isOverdue(id);

    repeatRequests.repeatSome();

    eventually().untilAsserted(() -> assertThat(said(id, PaymentRequested.class)).hasSize(2));
    assertThat(said(id, PaymentRequested.class).get(1))
        .isEqualTo(said(id, PaymentRequested.class).get(0));
    assertThat(status(id)).isEqualTo("AWAITING_PAYMENT");
  }

  @Test
  void asksForTheSameRefundAgain() {
    Shopper shopper = shopper();
    UUID id = paid(shopper, 5_000);
    shopper.cancel(id);
    isOverdue(id);

    repeatRequests.repeatSome();

    eventually()
        .untilAsserted(() -> assertThat(said(id, PaymentCancellationRequested.class)).hasSize(2));
    assertThat(said(id, PaymentCancellationRequested.class))
        .extracting(PaymentCancellationRequested::refundId)
        .containsOnly(said(id, PaymentCancellationRequested.class).getFirst().refundId());
    assertThat(status(id)).isEqualTo("CANCELLING");
  }

  @Test
  void leavesAloneWhoWaitsForNothingOrNotLong() {
    Shopper shopper = shopper();
    UUID fresh = reserving(shopper, 5_000);
    UUID paid = paid(shopper, 5_000);
    UUID created = placed(shopper, 5_000);

    repeatRequests.repeatSome();

    assertThat(requests(fresh, "StockReservationRequested")).isEqualTo(1);
    assertThat(requests(paid, "PaymentRequested")).isEqualTo(1);
    assertThat(rowsInOutbox(created)).isEqualTo(1);
  }

  @Test
  void doesNotWaitForAnOrderThatSomebodyElseHolds() {
    Shopper shopper = shopper();
    UUID held = reserving(shopper, 5_000);
    UUID free = reserving(shopper, 5_000);
    isOverdue(held);
    isOverdue(free);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              orders.lockAll(List.of(held));
              CompletableFuture.runAsync(repeatRequests::repeatSome)
                  .orTimeout(4, TimeUnit.SECONDS)
                  .join();
            });

    assertThat(requests(free, "StockReservationRequested")).isEqualTo(2);
    assertThat(requests(held, "StockReservationRequested")).isEqualTo(1);
    repeatRequests.repeatSome();
    assertThat(requests(held, "StockReservationRequested")).isEqualTo(2);
  }

  @Test
  void showsHowManyWaitTooLong() {
    UUID id = reserving(shopper(), 5_000);
    metrics.countOverdue();
    double before = overdue();
    jdbc.sql("update orders set status_since = now() - interval '2 hours' where id = ?")
        .param(id)
        .update();

    metrics.countOverdue();

    assertThat(overdue()).isEqualTo(before + 1);
  }

  @Test
  void showsHowManyAreOnTheirWay() {
    metrics.countOpen();
    double before = open();
    reserving(shopper(), 5_000);

    metrics.countOpen();

    assertThat(open()).isEqualTo(before + 1);
  }

  private double open() {
    return meters.get("jumun.orders.open").tag("status", "RESERVING").gauge().value();
  }

  private double overdue() {
    return meters.get("jumun.orders.overdue").tag("status", "RESERVING").gauge().value();
  }

  private void isOverdue(UUID orderId) {
    jdbc.sql("update orders set requested_at = now() - interval '2 hours' where id = ?")
        .param(orderId)
        .update();
  }

  private long requests(UUID orderId, String type) {
    return count(
        "select count(*) from outbox where subject = ? and type like ?",
        orderId.toString(),
        "%" + type + "%");
  }
}

package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.HeldReservation;
import io.jumun.inventory.application.HeldReservations;
import io.jumun.inventory.application.ReservationOfOrder.Line;
import io.jumun.inventory.application.ReservationOfOrder.Status;
import io.jumun.inventory.application.ReservationsOfOrders;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.messaging.test.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reservation knows when it is due; one that is overdue is told of and stays as it is. */
@InventoryTest
@ExtendWith(OutputCaptureExtension.class)
class OverdueReservationTest {

  /** The payment's deadline and the grace, as they are set by default. */
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Autowired Shelf shelf;
  @Autowired HeldReservations reservations;
  @Autowired ReservationsOfOrders ofOrders;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  private TestEvents events;
  private UUID mug;

  @BeforeEach
  void connect(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    events = TestEvents.connect(bootstrapServers);
    mug = shelf.product(9);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void isToldOfByGaugeLogAndListAndStaysHeldUntilItsOrderIsOver(CapturedOutput output) {
    var late = new TestOrder(events);
    handled(late.asksFor(mug, 2, now.minus(Duration.ofDays(1))));

    assertThat(overdue())
        .contains(
            new HeldReservation(
                late.id, heldSince(late), now.minus(Duration.ofDays(1)).plus(PATIENCE), true));
    await().until(() -> gauge() == overdue().size() && gauge() > 0);
    await()
        .until(
            () ->
                output.getAll().contains("first that of order " + overdue().getFirst().orderId()));
    assertThat(shelf.statusOf(late.id)).isEqualTo("HELD");
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(9, 7, 2, 0));

    handled(late.expires());
    assertThat(overdue()).extracting(HeldReservation::orderId).doesNotContain(late.id);
    await().until(() -> gauge() == overdue().size());
  }

  @Test
  void deadlineAndGraceAreCountedFromTheOrdersExpiry() {
    var inTime = new TestOrder(events);
    handled(inTime.asksFor(mug, 1, now.minus(PATIENCE).plus(Duration.ofMinutes(5))));
    var tooLate = new TestOrder(events);
    handled(tooLate.asksFor(mug, 1, now.minus(PATIENCE).minus(Duration.ofMinutes(5))));

    assertThat(overdue())
        .extracting(HeldReservation::orderId)
        .contains(tooLate.id)
        .doesNotContain(inTime.id);
    handled(tooLate.isCancelled());
  }

  @Test
  void anOrderThatDidNotSayWhenItExpiresIsCountedFromItsRequest() {
    var order = new TestOrder(events);
    handled(order.asksFor(mug, 1));

    assertThat(held(order).dueBy()).isEqualTo(heldSince(order).plus(PATIENCE));
    assertThat(held(order).overdue()).isFalse();
  }

  @Test
  void anOrderThatAwaitsItsDepositHasTimeUntilThen() {
    var order = new TestOrder(events);
    handled(order.asksFor(mug, 1, now.minus(Duration.ofDays(1))));
    assertThat(held(order).overdue()).isTrue();

    handled(order.awaitsDeposit(now.plus(Duration.ofDays(2))));

    assertThat(held(order).dueBy()).isEqualTo(now.plus(Duration.ofDays(2)).plus(PATIENCE));
    assertThat(held(order).overdue()).isFalse();
    handled(order.isCancelled());
  }

  @Test
  void isFoundByItsOrderWhateverBecameOfIt() {
    var sold = new TestOrder(events);
    var expiry = now.plus(Duration.ofHours(1));
    handled(sold.asksFor(mug, 2, expiry));
    var held = ofOrders.of(sold.id).orElseThrow();
    handled(sold.isPaid());
    var rejected = new TestOrder(events);
    handled(rejected.asksFor(mug, 99));
    var closed = new TestOrder(events);
    handled(closed.expires());

    assertThat(held.status()).isEqualTo(Status.HELD);
    assertThat(held.expiresAt()).isEqualTo(expiry);
    assertThat(held.lines()).containsExactly(new Line(mug, 2, null));
    assertThat(held.changedAt()).isEqualTo(held.openedAt());
    var after = ofOrders.of(sold.id).orElseThrow();
    assertThat(after.status()).isEqualTo(Status.SOLD);
    assertThat(after.changedAt()).isAfter(after.openedAt());
    var refused = ofOrders.of(rejected.id).orElseThrow();
    assertThat(refused.status()).isEqualTo(Status.REJECTED);
    assertThat(refused.lines()).containsExactly(new Line(mug, 99, 7));
    assertThat(ofOrders.of(closed.id).orElseThrow().status()).isEqualTo(Status.CLOSED);
    assertThat(ofOrders.of(UUID.randomUUID())).isEmpty();
  }

  @Test
  void whatIsDueFirstComesFirstPageByPageAlsoWhenTheLastOneSeenIsPaidMeanwhile() {
    var orders = List.of(new TestOrder(events), new TestOrder(events), new TestOrder(events));
    for (int n = 0; n < 3; n++) {
      handled(orders.get(n).asksFor(mug, 1, Instant.EPOCH.plusSeconds(n)));
    }

    var first = reservations.list(true, null, 2);
    handled(orders.get(1).isPaid());
    var second = reservations.list(true, first.getLast().orderId(), 1);

    assertThat(first)
        .extracting(HeldReservation::orderId)
        .containsExactly(orders.get(0).id, orders.get(1).id);
    assertThat(second).extracting(HeldReservation::orderId).containsExactly(orders.get(2).id);
    orders.forEach(order -> handled(order.isCancelled()));
  }

  private List<HeldReservation> overdue() {
    return reservations.list(true, null, 1000);
  }

  private HeldReservation held(TestOrder order) {
    return reservations.list(false, null, 10_000).stream()
        .filter(one -> one.orderId().equals(order.id))
        .findFirst()
        .orElseThrow();
  }

  private Instant heldSince(TestOrder order) {
    return jdbc.sql("select opened_at from reservation where order_id = ?")
        .param(order.id)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private double gauge() {
    return meters.get("jumun.inventory.reservations.overdue").gauge().value();
  }

  private void handled(UUID event) {
    await().until(() -> shelf.handled(event));
  }
}

package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.messaging.test.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@InventoryTest
class ReservationMetricsTest {

  @Autowired Shelf shelf;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;

  @Test
  void countsWhatBecomesOfReservationsAndShowsHowManyAreOpen(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    var heldBefore = count("held");
    var rejected = count("rejected");
    var released = count("released");
    try (var events = TestEvents.connect(bootstrapServers)) {
      var mug = shelf.product(3);
      var order = new TestOrder(events);
      order.asksFor(mug, 2);
      order.asksFor(mug, 2);
      var tooMuch = new TestOrder(events);
      tooMuch.asksFor(mug, 4);
      await().until(() -> count("rejected") == rejected + 1);
      var held = held();
      assertThat(held).isPositive();
      await().until(() -> open() == held);
      order.expires();
      await().until(() -> open() == held - 1 && count("released") == released + 1);
    }
    assertThat(count("held")).isEqualTo(heldBefore + 1);
  }

  /** What the gauge will show as soon as it is counted again: other tests leave theirs open. */
  private long held() {
    return jdbc.sql("select count(*) from reservation where status = 'HELD'")
        .query(Long.class)
        .single();
  }

  private double open() {
    return meters.get("jumun.inventory.reservations.open").gauge().value();
  }

  private double count(String outcome) {
    var counter = meters.find("jumun.inventory.reservations").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }
}

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

@InventoryTest
class ReservationMetricsTest {

  @Autowired Shelf shelf;
  @Autowired MeterRegistry meters;

  @Test
  void countsWhatBecomesOfReservationsAndShowsHowManyAreOpen(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    var held = count("held");
    var rejected = count("rejected");
    var released = count("released");
    var open = open();
    try (var events = TestEvents.connect(bootstrapServers)) {
      var mug = shelf.product(3);
      var order = new TestOrder(events);
      order.asksFor(mug, 2);
      order.asksFor(mug, 2);
      var tooMuch = new TestOrder(events);
      tooMuch.asksFor(mug, 4);
      await().until(() -> open() == open + 1 && count("rejected") == rejected + 1);
      order.expires();
      await().until(() -> open() == open && count("released") == released + 1);
    }
    assertThat(count("held")).isEqualTo(held + 1);
  }

  private double open() {
    return meters.get("jumun.inventory.reservations.open").gauge().value();
  }

  private double count(String outcome) {
    var counter = meters.find("jumun.inventory.reservations").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }
}

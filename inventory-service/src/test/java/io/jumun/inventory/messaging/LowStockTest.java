package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.stock.StockRanLow;
import io.jumun.contracts.stock.StockSoldOut;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.AdjustStock;
import io.jumun.inventory.application.SetLowMark;
import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.LowMark;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.test.TestEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** That little or nothing is left is said once on every way down. */
@InventoryTest
class LowStockTest {

  private static final Cause.Decision COUNTED = new Cause.Decision(Shelf.KEEPER, "counted");

  @Autowired Shelf shelf;
  @Autowired AdjustStock adjustStock;
  @Autowired SetLowMark setLowMark;
  private TestEvents events;

  @BeforeEach
  void connect(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    events = TestEvents.connect(bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void ordersPassTheMarks() {
    var mug = shelf.product(8);
    handled(new TestOrder(events).asksFor(mug, 3));
    var second = new TestOrder(events);
    handled(second.asksFor(mug, 5));
    handled(second.expires());
    handled(new TestOrder(events).asksFor(mug, 5));

    await()
        .untilAsserted(
            () ->
                assertThat(events.about(Topic.STOCK_EVENTS, mug.toString()))
                    .extracting(Received::event)
                    .isEqualTo(
                        List.of(
                            new StockRanLow(mug, 5, 5),
                            new StockSoldOut(mug),
                            new StockSoldOut(mug))));
  }

  @Test
  void everyWayDownIsToldOfAndNoMovementTwice() {
    var mug = shelf.product(8);
    adjust(mug, -3);
    adjust(mug, -1);
    adjust(mug, -4);
    adjust(mug, 6);
    adjust(mug, -6);

    assertThat(shelf.saidAbout(mug))
        .containsExactly(
            "ProductChanged", "StockRanLow", "StockSoldOut", "StockRanLow", "StockSoldOut");
  }

  @Test
  void aProductMayHaveAMarkOfItsOwn() {
    var mug = shelf.product(20);
    setLowMark.set(mug, new LowMark(10));
    adjust(mug, -10);
    setLowMark.set(mug, new LowMark(0));
    adjust(mug, -9);
    setLowMark.set(mug, null);
    adjust(mug, -1);

    assertThat(shelf.saidAbout(mug))
        .containsExactly("ProductChanged", "StockRanLow", "StockSoldOut");
    assertThat(setLowMark.of(mug)).isEqualTo(new LowMark(5));
  }

  private void adjust(UUID product, long delta) {
    adjustStock.adjust(product, delta, COUNTED);
  }

  private void handled(UUID event) {
    await().until(() -> shelf.handled(event));
  }
}

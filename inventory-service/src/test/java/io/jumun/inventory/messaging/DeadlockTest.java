package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.messaging.test.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F31: our own transactions lock in one order; somebody who does not still costs only time. */
@InventoryTest
class DeadlockTest {

  @Autowired Shelf shelf;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void whoseTransactionTheDatabaseEndsTriesAgain(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    var deadlocks = shelf.deadlocks();
    var deadLetters = shelf.deadLetters();
    var products = Stream.generate(() -> shelf.product(9)).limit(2).sorted().toList();
    var lines = products.stream().map(product -> new RequestedQuantity(product, 1)).toList();
    int orders = 0;
    try (var events = TestEvents.connect(bootstrapServers)) {
      boolean ours;
      do {
        var order = new TestOrder(events);
        ours = crosses(order, lines);
        await().until(() -> !order.answers().isEmpty());
        assertThat(order.answers()).isEqualTo(List.of(new StockReserved(order.id, lines)));
        orders++;
      } while (!ours && orders < 5);
      assertThat(ours).as("the listener's transaction was ended").isTrue();
    }
    long made = deadlocks + orders;
    await().until(() -> shelf.deadlocks() == made);
    for (UUID product : products) {
      assertThat(shelf.stockOf(product).reserved()).isEqualTo(orders);
      shelf.isConsistent(product);
    }
    assertThat(shelf.deadLetters()).isEqualTo(deadLetters);
  }

  /**
   * Locks the last before the first, while the listener does it the right way round.
   *
   * @return whether it was the listener's transaction that was ended; it begins to wait before us,
   *     so it is, unless this machine is very slow
   */
  private boolean crosses(TestOrder order, List<RequestedQuantity> lines) {
    try {
      transaction.executeWithoutResult(
          _ -> {
            lock(lines.getLast().productId());
            order.asksFor(lines);
            await().pollInterval(Duration.ofMillis(5)).until(shelf::somebodyWaits);
            lock(lines.getFirst().productId());
          });
      return true;
    } catch (ConcurrencyFailureException itWasUs) {
      return false;
    }
  }

  private void lock(UUID product) {
    jdbc.sql("select from stock where product_id = ? for update").param(product).query(row -> {});
  }
}

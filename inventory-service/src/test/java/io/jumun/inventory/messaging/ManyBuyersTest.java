package io.jumun.inventory.messaging;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.messaging.test.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Issue 2: 500 concurrent buyers of 100 pieces. */
@InventoryTest
class ManyBuyersTest {

  private static final int BUYERS = 500;
  private static final int PIECES = 100;

  @Autowired Shelf shelf;

  @Test
  void ofFiveHundredBuyersOfAHundredPiecesExactlyAHundredGetOne(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    var deadlocks = shelf.deadlocks();
    var deadLetters = shelf.deadLetters();
    var mug = shelf.product(PIECES);
    try (var events = TestEvents.connect(bootstrapServers)) {
      var orders = IntStream.range(0, BUYERS).mapToObj(_ -> new TestOrder(events)).toList();
      allAtOnce(orders.stream().map(order -> () -> order.asksFor(mug, 1)));

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(answers(orders))
                      .isEqualTo(
                          Map.of(
                              "StockReserved", (long) PIECES,
                              "StockRejected", (long) (BUYERS - PIECES))));
    }
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(PIECES, 0, PIECES, 0));
    shelf.isConsistent(mug);
    assertThat(shelf.deadLetters()).isEqualTo(deadLetters);
    assertThat(shelf.deadlocks()).isEqualTo(deadlocks);
  }

  private static Map<String, Long> answers(List<TestOrder> orders) {
    return orders.stream()
        .flatMap(order -> order.answers().stream())
        .collect(groupingBy(answer -> answer.getClass().getSimpleName(), counting()));
  }

  private static void allAtOnce(Stream<Runnable> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      work.forEach(threads::submit);
    }
  }
}

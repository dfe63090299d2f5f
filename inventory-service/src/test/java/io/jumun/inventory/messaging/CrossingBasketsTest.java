package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.inventory.InventoryServiceApplication;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.FollowOrders;
import io.jumun.inventory.application.HeardNews;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.OrderNews;
import io.jumun.messaging.test.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * F31: baskets that name the same products in different orders, at the same time. {@code
 * -Drounds=N} for more of them, {@code -Dseed=S} for others.
 */
@InventoryTest
class CrossingBasketsTest {

  private static final int THREADS = 64;
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int ORDERS_A_BATCH = 3;
  private static final int PRODUCTS = 8;

  @Autowired Shelf shelf;
  @Autowired FollowOrders followOrders;
  @Autowired TransactionTemplate transaction;
  @Autowired ConfigurableEnvironment environment;

  private final long seed = Long.getLong("seed", 20_261_122);
  private List<UUID> products;
  private long deadlocksBefore;
  private long deadLettersBefore;

  @BeforeEach
  void fillTheShelf() {
    products = IntStream.range(0, PRODUCTS).mapToObj(_ -> shelf.product(150)).toList();
    deadlocksBefore = shelf.deadlocks();
    deadLettersBefore = shelf.deadLetters();
  }

  /** Straight to the use case, where nothing would catch a deadlock and try again. */
  @Test
  void sixtyFourThreadsWithRandomBasketsNeverWaitForEachOtherForEver() throws Exception {
    var start = new CyclicBarrier(THREADS);
    var threads = IntStream.range(0, THREADS).mapToObj(n -> rounds(n, start)).toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> thread : executor.invokeAll(threads)) {
        assertThat(thread.get()).as("seed %d", seed).isEqualTo(ROUNDS);
      }
    }
    everythingIsConsistent();
  }

  @Test
  void twoReplicasWithRandomBasketsAnswerEveryOrderWithoutADeadlock() {
    try (var _ = secondReplica();
        var events = TestEvents.connect(property("spring.kafka.bootstrap-servers"))) {
      var random = new Random(seed);
      var orders = IntStream.range(0, 300).mapToObj(_ -> new TestOrder(events)).toList();
      orders.forEach(order -> order.asksFor(basket(random)));
      orders.stream().filter(_ -> random.nextInt(3) == 0).forEach(TestOrder::expires);
      orders.stream().filter(_ -> random.nextInt(3) == 0).forEach(TestOrder::isPaid);

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(orders).as("seed %d", seed).noneMatch(o -> o.answers().isEmpty()));
      var cancellations = orders.stream().map(TestOrder::isCancelled).toList();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(cancellations).allMatch(shelf::handled));
      assertThat(orders)
          .allMatch(
              o -> List.of("RELEASED", "RETURNED", "REJECTED").contains(shelf.statusOf(o.id)));
      assertThat(products)
          .as("seed %d", seed)
          .allMatch(product -> shelf.stockOf(product).available() == 150);
    }
    everythingIsConsistent();
  }

  private void everythingIsConsistent() {
    products.forEach(shelf::isConsistent);
    assertThat(shelf.deadlocks()).isEqualTo(deadlocksBefore);
    assertThat(shelf.deadLetters()).isEqualTo(deadLettersBefore);
  }

  private Callable<Integer> rounds(int number, CyclicBarrier start) {
    var random = new Random(seed + number);
    return () -> {
      start.await();
      int done = 0;
      for (; done < ROUNDS; done++) {
        var batch = batch(random);
        transaction.executeWithoutResult(_ -> followOrders.follow(batch));
      }
      return done;
    };
  }

  private List<HeardNews> batch(Random random) {
    List<HeardNews> batch = new ArrayList<>();
    for (int n = 0; n < ORDERS_A_BATCH; n++) {
      var order = UUID.randomUUID();
      var asked = new OrderNews.StockAskedFor(order, Basket.of(basket(random)));
      batch.add(new HeardNews(asked, 1, null));
      if (random.nextBoolean()) {
        batch.add(new HeardNews(new OrderNews.Closed(order), 2, null));
      }
    }
    return batch;
  }

  private List<RequestedQuantity> basket(Random random) {
    var chosen = new ArrayList<>(products);
    Collections.shuffle(chosen, random);
    return chosen.subList(0, 2 + random.nextInt(PRODUCTS - 2)).stream()
        .map(product -> new RequestedQuantity(product, 1 + random.nextInt(3)))
        .toList();
  }

  /** A second process would do the same; it shares the database, the group and the relay's slot. */
  private ConfigurableApplicationContext secondReplica() {
    return new SpringApplicationBuilder(InventoryServiceApplication.class)
        .initializers(
            context -> {
              var sources = context.getEnvironment().getPropertySources();
              sources.addFirst(
                  new MapPropertySource(
                      "ports", java.util.Map.of("server.port", 0, "management.server.port", 0)));
              sources.addFirst(environment.getPropertySources().get("embeddedInfrastructure"));
            })
        .run();
  }

  private String property(String name) {
    return environment.getRequiredProperty(name);
  }
}

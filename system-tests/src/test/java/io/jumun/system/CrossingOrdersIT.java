package io.jumun.system;

import static io.jumun.system.Crowd.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * F31: 64 shoppers whose baskets name the same products in different orders, some of whom cancel at
 * once, with two replicas of order-service and inventory-service. {@code -Dseconds=120} for longer,
 * {@code -Dseed=S} for others.
 */
class CrossingOrdersIT {

  private static final long SEED = Long.getLong("seed", 20_261_122);
  private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("seconds", 4));
  private static final int SHOPPERS = 64;
  private static final int PRODUCTS = 8;
  private static final int PIECES = 60;

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final List<Shop> replicas = List.of(Shop.through(platform, 1), Shop.through(platform, 2));
  private final Shop shop = replicas.getFirst();
  private final String shopper = shop.newShopper();

  @Test
  void basketsThatCrossLeaveNoDeadlockAndNothingThatDoesNotAddUp() {
    List<String> products = onOffer();
    long deadlocks = books.deadlocks();
    long end = System.nanoTime() + LONG.toNanos();

    int orders =
        new Crowd(SHOPPERS)
            .all(SHOPPERS, n -> shop(n, products, end)).stream().mapToInt(Integer::intValue).sum();
    await().atMost(Duration.ofMinutes(3)).until(() -> answered(products).equals((long) orders));

    System.out.printf("%d crossing orders in %d s, seed %d%n", orders, LONG.toSeconds(), SEED);
    assertThat(orders).isGreaterThanOrEqualTo(SHOPPERS);
    assertThat(books.deadlocks()).as("deadlocks in all databases").isEqualTo(deadlocks);
    Auditor.of(platform).findsNothingWrong();
  }

  private List<String> onOffer() {
    String admin = shop.token(SignIn.ADMIN);
    List<String> products =
        IntStream.range(0, PRODUCTS)
            .mapToObj(n -> shop.createProduct(admin, "Bowl no. " + n, 12_000, PIECES))
            .map(product -> product.get("id").asString())
            .toList();
    for (Shop replica : replicas) {
      await().until(() -> replica.placeOrder(shopper, basketOf(products)).status() == 201);
    }
    return products;
  }

  /** How many orders one shopper has made. */
  private int shop(int number, List<String> products, long end) {
    var dice = new Random(SEED + number);
    var replica = replicas.get(number % replicas.size());
    int orders = 0;
    do {
      Object basket = basketOf(chosen(products, dice));
      Answer placed = patiently(() -> replica.placeOrder(shopper, basket));
      String order = placed.orFail().get("id").asString();
      patiently(() -> replica.checkOut(shopper, order)).orFail();
      if (dice.nextInt(3) == 0) {
        // Also when it has been rejected already.
        patiently(() -> replica.cancel(shopper, order, "Changed my mind"));
      }
      orders++;
    } while (System.nanoTime() < end);
    return orders;
  }

  private static List<String> chosen(List<String> products, Random dice) {
    List<String> chosen = new ArrayList<>(products);
    Collections.shuffle(chosen, dice);
    return chosen.subList(0, 2 + dice.nextInt(PRODUCTS - 2));
  }

  private static Object basketOf(List<String> products) {
    return Map.of(
        "lines",
        products.stream().map(product -> Map.of("productId", product, "quantity", 1)).toList());
  }

  /** Orders of these products that have checked out and wait for nobody's word. */
  private Long answered(List<String> products) {
    return books
        .query(
            ServiceKind.ORDER,
            """
            select count(distinct id) from orders join order_line on order_id = id
             where product_id in ('%s') and status not in ('CREATED', 'RESERVING', 'CANCELLING')
            """
                .formatted(String.join("', '", products)),
            row -> row.getLong(1))
        .getFirst();
  }
}

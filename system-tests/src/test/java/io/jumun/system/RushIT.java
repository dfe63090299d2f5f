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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F30: many buyers of one product, 64 at a time. {@code -Dbuyers=10000 -Dpieces=1000} for more of
 * them.
 */
class RushIT {

  private static final int BUYERS = Integer.getInteger("buyers", 200);
  private static final int PIECES = Integer.getInteger("pieces", 70);
  private static final int AT_ONCE = 64;

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final List<Shop> replicas = List.of(Shop.through(platform, 1), Shop.through(platform, 2));
  private final Shop shop = replicas.getFirst();

  @Test
  void everyPieceIsReservedOnceAndTheOtherBuyersAreRefused() {
    String admin = shop.token(SignIn.ADMIN);
    String buyer = shop.newShopper();
    String product =
        shop.createProduct(admin, "Concert ticket", 99_000, PIECES).get("id").asString();
    awaitOnOffer(buyer, product);
    long deadlocks = books.deadlocks();

    long begin = System.nanoTime();
    List<Long> checkOuts =
        new Crowd(AT_ONCE).all(BUYERS, n -> placeAndCheckOut(replicas.get(n % 2), buyer, product));
    await().atMost(Duration.ofMinutes(5)).until(() -> !statuses(product).containsKey("RESERVING"));
    tell(product, checkOuts, System.nanoTime() - begin);

    assertThat(statuses(product))
        .isEqualTo(Map.of("AWAITING_PAYMENT", (long) PIECES, "REJECTED", (long) BUYERS - PIECES));
    JsonNode stock = shop.stock(admin, product);
    assertThat(stock.get("reserved").asInt()).isEqualTo(PIECES);
    assertThat(stock.get("available").asInt()).isZero();
    assertThat(books.deadlocks()).as("deadlocks in all databases").isEqualTo(deadlocks);
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }

  /** Asks both replicas: each learns of a new product by itself, from the database they share. */
  private void awaitOnOffer(String buyer, String product) {
    for (Shop replica : replicas) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> replica.placeOrder(buyer, product, 1).status() == 201);
    }
  }

  /** Nanoseconds from asking for the ticket until that was written down. */
  private static long placeAndCheckOut(Shop shop, String buyer, String product) {
    String key = UUID.randomUUID().toString();
    Answer placed = patiently(() -> shop.placeOrder(buyer, key, product, 1));
    assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
    String order = placed.body().get("id").asString();
    long begin = System.nanoTime();
    Answer checkedOut = patiently(() -> shop.checkOut(buyer, order));
    // A 503 has changed nothing, so asked again it is the first time.
    assertThat(checkedOut.status()).as(checkedOut.toString()).isEqualTo(202);
    return System.nanoTime() - begin;
  }

  /** Of those who have checked out. */
  private Map<String, Long> statuses(String product) {
    return books
        .query(
            ServiceKind.ORDER,
            """
            select status, count(*) from orders join order_line on order_id = id
             where product_id = '%s' and status <> 'CREATED' group by status
            """
                .formatted(product),
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void tell(String product, List<Long> checkOuts, long nanos) {
    List<Long> sorted = checkOuts.stream().sorted().toList();
    System.out.printf(
        "%d buyers of %d pieces, %d at a time: %d s; checkout answered p50 %d ms, p99 %d ms; %s%n",
        BUYERS,
        PIECES,
        AT_ONCE,
        nanos / 1_000_000_000,
        sorted.get(BUYERS / 2) / 1_000_000,
        sorted.get(BUYERS * 99 / 100) / 1_000_000,
        decisions(product));
  }

  /** From the checkout to the word about the stock: an order's second and third step. */
  private String decisions(String product) {
    return books
        .query(
            ServiceKind.ORDER,
            """
            select percentile_disc(0.5) within group (order by took), percentile_disc(0.99) within group (order by took)
              from (select 1000 * extract(epoch from max(at) filter (where step = 3) - max(at) filter (where step = 2)) as took
                      from (select order_id, at, row_number() over (partition by order_id order by number) as step
                              from order_history join order_line using (order_id) where product_id = '%s') history
                     group by order_id) orders
            """
                .formatted(product),
            row -> "stock decided p50 %d ms, p99 %d ms".formatted(row.getLong(1), row.getLong(2)))
        .getFirst();
  }
}

package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F30 in small: many buyers of one product. */
class RushIT {

  private static final int BUYERS = 300;
  private static final int PIECES = 100;

  private final Platform platform = RunningPlatform.get();
  private final List<Shop> replicas = List.of(Shop.through(platform, 1), Shop.through(platform, 2));
  private final Shop shop = replicas.getFirst();

  @Test
  void everyPieceIsSoldOnceAndTheOtherBuyersAreRefused() {
    String admin = shop.token(SignIn.ADMIN);
    String buyer = shop.newShopper();
    String product =
        shop.createProduct(admin, "Concert ticket", 99_000, PIECES).get("id").asString();
    awaitOnOffer(buyer, product);
    long deadlocks = new Books(platform).deadlocks();

    List<String> orders = inParallel(i -> placeAndCheckOut(replicas.get(i % 2), buyer, product));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> statuses(buyer, orders).keySet().stream().noneMatch(s -> s.equals("RESERVING")));
    assertThat(statuses(buyer, orders))
        .isEqualTo(Map.of("AWAITING_PAYMENT", (long) PIECES, "REJECTED", (long) BUYERS - PIECES));
    JsonNode stock = shop.stock(admin, product);
    assertThat(stock.get("reserved").asInt()).isEqualTo(PIECES);
    assertThat(stock.get("available").asInt()).isZero();
    assertThat(new Books(platform).deadlocks())
        .as("deadlocks in all databases")
        .isEqualTo(deadlocks);
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

  private static String placeAndCheckOut(Shop shop, String buyer, String product) {
    String key = UUID.randomUUID().toString();
    Answer placed = patiently(() -> shop.placeOrder(buyer, key, product, 1));
    assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
    String order = placed.body().get("id").asString();
    Answer checkedOut = patiently(() -> shop.checkOut(buyer, order));
    // A 503 has changed nothing, so asked again it is the first time.
    assertThat(checkedOut.status()).as(checkedOut.toString()).isEqualTo(202);
    return order;
  }

  /**
   * A replica that has all hands full says 503 and when to come back; whoever wants a ticket does.
   */
  private static Answer patiently(Supplier<Answer> call) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .pollDelay(Duration.ZERO)
        .until(call::get, answer -> answer.status() != 503);
  }

  private Map<String, Long> statuses(String buyer, List<String> orders) {
    return orders.stream()
        .map(order -> patiently(() -> shop.order(buyer, order)).orFail().get("status").asString())
        .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
  }

  private interface Buying {
    String buy(int number);
  }

  private static List<String> inParallel(Buying buying) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> tasks =
          IntStream.range(0, BUYERS).<Callable<String>>mapToObj(i -> () -> buying.buy(i)).toList();
      List<String> results = new ArrayList<>();
      for (Future<String> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

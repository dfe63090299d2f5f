package io.jumun.system;

import static io.jumun.system.ScriptedOrder.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F01 to F09, F35 by dice: whatever the gateway and the shopper do, nobody is charged twice, no
 * charge is without its paid order, and no stock is free while the gateway says DONE. {@code
 * -Dscripts=N} plays more of them, {@code -Dseed=S} others.
 */
class FaultScriptsIT {

  private static final long SEED = Long.getLong("seed", 20_261_122);
  private static final int SCRIPTS = Integer.getInteger("scripts", 16);

  /** So many at a time. */
  private static final int ROUND = 36;

  /** Of them, as long as the test itself calls: a machine that is full is another test. */
  private static final int AT_ONCE = 8;

  private static final int PRICE = 18_000;
  private static final Duration TO_SETTLE = Duration.ofMinutes(3);

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final PaymentWindow window = PaymentWindow.of(platform);
  private final List<Shop> replicas = List.of(Shop.through(platform, 1), Shop.through(platform, 2));
  private final Shop shop = replicas.getFirst();
  private final String admin = shop.token(SignIn.ADMIN);
  private final String shopper = shop.newShopper();

  @Test
  void noScriptLeadsToTwoChargesOrToAChargeWithoutAnOrderOrToStockThatIsFreeAndPaid() {
    System.out.println(SCRIPTS + " fault scripts, seed " + SEED);
    for (int first = 0; first < SCRIPTS; first += ROUND) {
      play(IntStream.range(first, Math.min(SCRIPTS, first + ROUND)).boxed().toList());
    }
    Auditor.of(platform).findsNothingWrong();
  }

  @AfterEach
  void theGatewayIsWell() {
    window.noFaults();
  }

  private void play(List<Integer> numbers) {
    long begin = System.nanoTime();
    String product = onOffer(numbers.size());
    List<ScriptedOrder> orders =
        inParallel(numbers, number -> waitingForPayment(FaultScript.of(SEED, number), product));
    window.faults(orders.stream().flatMap(order -> order.rules().stream()).toList());
    inParallel(orders, ScriptedOrder::prepare);

    try (var clock = Executors.newScheduledThreadPool(2)) {
      inParallel(orders, order -> order.play(clock)).forEach(CompletableFuture::join);
    }

    await()
        .atMost(TO_SETTLE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(told(orders, Outcomes::open)).as("still open").isEmpty());
    assertThat(told(orders, Outcomes::wrong)).as("wrong").isEmpty();
    Outcomes outcomes = outcomes(orders);
    assertStock(product, numbers.size(), outcomes.paid());
    System.out.printf(
        "%s, %d of them were charged; %d s%n",
        outcomes.told(), outcomes.charged(), (System.nanoTime() - begin) / 1_000_000_000);
  }

  /** Each finding with the script that led to it. */
  private List<String> told(
      List<ScriptedOrder> orders, BiFunction<Outcomes, String, List<String>> question) {
    Outcomes outcomes = outcomes(orders);
    return orders.stream()
        .filter(order -> !question.apply(outcomes, order.id()).isEmpty())
        .map(
            order ->
                "order %s: %s\n  %s"
                    .formatted(order.id(), question.apply(outcomes, order.id()), order.script()))
        .toList();
  }

  private Outcomes outcomes(List<ScriptedOrder> orders) {
    return Outcomes.of(books, orders.stream().map(ScriptedOrder::id).toList());
  }

  private void assertStock(String product, int pieces, long sold) {
    JsonNode stock = shop.stock(admin, product);
    assertThat(stock.get("sold").asLong()).as("sold").isEqualTo(sold);
    assertThat(stock.get("reserved").asLong()).as("reserved").isZero();
    assertThat(stock.get("available").asLong()).as("available").isEqualTo(pieces - sold);
  }

  private String onOffer(int pieces) {
    String product = shop.createProduct(admin, "Lucky bag", PRICE, pieces).get("id").asString();
    for (Shop replica : replicas) {
      await()
          .pollDelay(Duration.ZERO)
          .until(() -> replica.placeOrder(shopper, product, 1).status() == 201);
    }
    return product;
  }

  private ScriptedOrder waitingForPayment(FaultScript script, String product) {
    Shop replica = replicas.get(script.number() % replicas.size());
    String key = UUID.randomUUID().toString();
    String id =
        patiently(() -> replica.placeOrder(shopper, key, product, 1)).orFail().get("id").asString();
    patiently(() -> replica.checkOut(shopper, id)).orFail();
    await()
        .pollDelay(Duration.ZERO)
        .until(
            () -> replica.payment(shopper, id).body().path("status").asString("").equals("READY"));
    return new ScriptedOrder(script, books, replica, shopper, id, PRICE);
  }

  private static <A, B> List<B> inParallel(List<A> subjects, Function<A, B> step) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CompletableFuture<B>> running =
          subjects.stream()
              .map(subject -> CompletableFuture.supplyAsync(() -> step.apply(subject), threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }
}

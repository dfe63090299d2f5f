package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F12 by dice: one process after the other is killed (kill -9), services and servers alike, while
 * shoppers buy. Afterwards every order comes to rest, nobody is charged twice, and no stock is
 * stranded. {@code -Dkills=N} kills more often, {@code -Dseed=S} others, {@code
 * -Dvictim=PostgreSQL} only that one.
 */
class KillsIT {

  private static final long SEED = Long.getLong("seed", 20_261_122);
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final String VICTIM = System.getProperty("victim", "");

  private static final int SHOPPERS = 3;
  private static final int PRICE = 7_000;
  private static final int PIECES = 10_000;
  private static final Duration TO_START = Duration.ofMinutes(4);
  private static final Duration TO_SETTLE = Duration.ofMinutes(5);

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final Shop shop = Shop.of(platform);
  private final String admin = shop.token(SignIn.ADMIN);
  private final Random random = new Random(SEED);

  /** What can die, and how it comes back. */
  private record Victim(String name, Runnable kill, Runnable comeBack) {}

  @Test
  void whateverDiesEveryOrderComesToRestAndTheBooksAreRight() {
    String product = onOffer();
    var bought = new ConcurrentLinkedQueue<String>();
    var over = new AtomicBoolean();
    try (var shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
      var shopping =
          Stream.generate(() -> new StubbornShopper(platform, product, PRICE))
              .limit(SHOPPERS)
              .map(
                  shopper -> CompletableFuture.runAsync(() -> buy(shopper, bought, over), shoppers))
              .toList();
      try {
        killOneAfterTheOther();
      } finally {
        over.set(true);
      }
      shopping.forEach(CompletableFuture::join);
    }

    List<String> orders = List.copyOf(bought);
    await()
        .atMost(TO_SETTLE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(told(orders, true)).as("still open").isEmpty());
    assertThat(told(orders, false)).as("wrong").isEmpty();
    Outcomes outcomes = Outcomes.of(books, orders);
    assertStock(product, outcomes.paid());
    System.out.printf("%d kills, seed %d: %s%n", KILLS, SEED, outcomes.told());
    Auditor.of(platform).findsNothingWrong();
  }

  private static void buy(
      StubbornShopper shopper, ConcurrentLinkedQueue<String> bought, AtomicBoolean over) {
    while (!over.get()) {
      bought.add(shopper.buy());
    }
  }

  private void killOneAfterTheOther() {
    List<Victim> victims = victims();
    for (int kill = 1; kill <= KILLS; kill++) {
      rest(3_000);
      Victim victim = victims.get(random.nextInt(victims.size()));
      System.out.printf("kill %d: %s%n", kill, victim.name());
      victim.kill().run();
      rest(3_000);
      victim.comeBack().run();
    }
    rest(3_000);
  }

  /** All but the gateway, which is not ours. */
  private List<Victim> victims() {
    List<Victim> victims = new ArrayList<>();
    platform.replicas().stream()
        .filter(replica -> replica.id().kind() != ServiceKind.GATEWAY)
        .map(KillsIT::victim)
        .forEach(victims::add);
    victims.add(new Victim("Kafka", platform.kafka()::kill, platform.kafka()::start));
    victims.add(
        new Victim("PostgreSQL", platform.postgres()::stopImmediately, platform.postgres()::start));
    victims.removeIf(victim -> !VICTIM.isEmpty() && !victim.name().equals(VICTIM));
    return victims;
  }

  private static Victim victim(Replica replica) {
    return new Victim(
        replica.id().name(),
        replica::kill,
        () -> {
          replica.start();
          replica.awaitReady(TO_START);
        });
  }

  /** Between nothing and so long, by the dice. */
  private void rest(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(millis)).toNanos());
  }

  private List<String> told(List<String> orders, boolean open) {
    Outcomes outcomes = Outcomes.of(books, orders);
    return orders.stream()
        .map(order -> order + ": " + (open ? outcomes.open(order) : outcomes.wrong(order)))
        .filter(finding -> !finding.endsWith("[]"))
        .toList();
  }

  private String onOffer() {
    String product = shop.createProduct(admin, "Candle", PRICE, PIECES).get("id").asString();
    String shopper = shop.newShopper();
    for (int replica : List.of(1, 2)) {
      await()
          .until(
              () ->
                  Shop.through(platform, replica).placeOrder(shopper, product, 1).status() == 201);
    }
    return product;
  }

  private void assertStock(String product, long sold) {
    JsonNode stock = shop.stock(admin, product);
    assertThat(stock.get("sold").asLong()).as("sold").isEqualTo(sold);
    assertThat(stock.get("reserved").asLong()).as("reserved").isZero();
    assertThat(stock.get("available").asLong()).as("available").isEqualTo(PIECES - sold);
  }
}

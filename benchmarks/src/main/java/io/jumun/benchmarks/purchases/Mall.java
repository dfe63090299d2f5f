package io.jumun.benchmarks.purchases;

import io.jumun.benchmarks.AtTheEnd;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.infrastructure.FreePorts;
import io.jumun.infrastructure.ProcessIdentity;
import io.jumun.runner.platform.Home;
import io.jumun.runner.platform.Plan;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Progress;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.RunnerProblem;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole platform of the benchmark's own, with shoppers in it and enough to buy.
 *
 * @param tokens of the shoppers who are signed in
 */
public record Mall(
    Platform platform,
    Shop shop,
    PaymentWindow window,
    List<String> tokens,
    List<String> products) {

  static final String POSTGRES = "PostgreSQL";
  static final String KAFKA = "Kafka";
  static final String LOAD = "(the clients)";

  /** So that no two purchases in three meet on the same row: a rush is another test. */
  static final int PRODUCTS = 10;

  private static final int STOCK = 1_000_000;
  private static final long PRICE = 12_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Starts it, empty; it ends with this JVM. */
  public static Mall open(Duration gatewayLatency, int shoppers) {
    Path directory = Workplace.directory("platform");
    var home = new Home(directory);
    // What a killed run left.
    home.plan()
        .map(old -> Platform.of(Workplace.checkout(), home, old))
        .filter(Platform::isAnythingRunning)
        .ifPresent(old -> old.stop(Progress.SILENT));
    Workplace.clear(directory);
    var settings = Map.of(ServiceKind.GATEWAY, List.of("jumun.sandbox.latency=" + gatewayLatency));
    var platform =
        Platform.of(Workplace.checkout(), home, new Plan(freeOffset(), Map.of(), settings));
    AtTheEnd.stop(() -> platform.stop(Progress.SILENT));
    platform.start(step -> System.out.println("          " + step));
    var shop = Shop.of(platform);
    return new Mall(
        platform, shop, PaymentWindow.of(platform), signUp(shop, shoppers), stock(shop));
  }

  Shopper shopper(int number) {
    return new Shopper(shop, window, token(number), products);
  }

  /** Of one of the shoppers, in turn. */
  public String token(int number) {
    return tokens.get(number % tokens.size());
  }

  /** One of the products, in turn. */
  public String product(int number) {
    return products.get(number % products.size());
  }

  CpuMeter meter() {
    var meter = new CpuMeter();
    for (Replica replica : platform.replicas()) {
      meter.with(replica.id().name(), pid(replica.process().orElseThrow()));
    }
    return meter
        .with(POSTGRES, pid(platform.postgres().process().orElseThrow()))
        .with(KAFKA, pid(platform.kafka().process().orElseThrow()))
        .withThisJvm(LOAD);
  }

  private static long pid(ProcessIdentity process) {
    return process.pid();
  }

  private static List<String> signUp(Shop shop, int count) {
    return Stream.generate(shop::newShopper).limit(count).toList();
  }

  /** Returns when order-service, too, has heard of all of them. */
  private static List<String> stock(Shop shop) {
    String admin = shop.token(SignIn.ADMIN);
    String visitor = shop.newShopper();
    List<String> products =
        IntStream.rangeClosed(1, PRODUCTS)
            .mapToObj(number -> shop.createProduct(admin, "Tea no. " + number, PRICE, STOCK))
            .map(product -> product.get("id").asString())
            .toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (String product : products) {
      while (shop.placeOrder(visitor, product, 1).status() != 201) {
        if (System.nanoTime() > end) {
          throw RunnerProblem.because("order-service never heard of a product.");
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
    return products;
  }

  /** Beside whatever else runs here, and below the ports that the system hands out by itself. */
  private static int freeOffset() {
    return IntStream.iterate(12_500, offset -> offset >= 2_000, offset -> offset - 500)
        .filter(
            offset ->
                IntStream.of(8081, 8082, 8083, 8084, 8085, 8090, 15432, 19092, 19093)
                    .allMatch(port -> FreePorts.isFree(port + offset)))
        .findFirst()
        .orElseThrow(() -> RunnerProblem.because("No free ports were found."));
  }
}

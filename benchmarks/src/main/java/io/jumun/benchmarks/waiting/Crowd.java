package io.jumun.benchmarks.waiting;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.measure.Till;
import io.jumun.benchmarks.played.Publisher;
import io.jumun.benchmarks.played.Rows;
import io.jumun.benchmarks.played.SignedIn;
import io.jumun.contracts.Shortage;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.product.ProductChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** So many clients that wait at one replica of order-service. */
final class Crowd {

  private static final Duration UNTIL_ALL_WAIT = Duration.ofSeconds(4);
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int PLACED_AT_ONCE = 16;
  private static final int AFTERWARDS = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Servers servers;
  private final Waiter waiter;
  private final UUID product = UUID.randomUUID();

  Crowd(Servers servers, ServiceProcess orders, SignedIn who) {
    this.servers = servers;
    this.waiter = new Waiter(orders.url(), who);
    say("inventory-service", new ProductChanged(product, "Concert ticket", 99_000, "KRW"));
    await(() -> new Rows(servers).count("product_copy") == 1);
  }

  /** What goes on when nobody waits. */
  double idleStatements() {
    return statementsWhileQuiet();
  }

  /**
   * @param size how many clients, each with an order of its own
   * @param changing whose orders are rejected while the others go on waiting
   * @param rate orders that are rejected, a second
   */
  Told wait(Way way, int size, int changing, int rate) {
    List<UUID> all = atOnce(PLACED_AT_ONCE, size, this::reserving);
    List<UUID> orders = all.subList(0, changing);
    List<UUID> others = all.subList(changing, size);
    var till = new Till<Answered>();
    var unmeasured = new Till<Answered>();
    try (var rejected = new Rejected(servers);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      orders.forEach(order -> threads.execute(() -> ask(till, way, order)));
      others.forEach(order -> threads.execute(() -> ask(unmeasured, way, order)));
      LockSupport.parkNanos(UNTIL_ALL_WAIT.toNanos());
      double statements = statementsWhileQuiet();
      reject(orders, rate);
      await(() -> till.ended() == changing);
      reject(others, AFTERWARDS);
      threads.close();
      await(() -> orders.stream().allMatch(order -> rejected.time(order) != null));
      return new Told(way, statements, till, order -> Objects.requireNonNull(rejected.time(order)));
    }
  }

  private void ask(Till<Answered> till, Way way, UUID order) {
    till.ring(() -> new Answered(order, waiter.await(way, order)));
  }

  private double statementsWhileQuiet() {
    var rows = new Rows(servers);
    long before = rows.statements();
    LockSupport.parkNanos(QUIET.toNanos());
    return (rows.statements() - before) / (double) QUIET.toSeconds();
  }

  /** As inventory-service would say. */
  private void reject(List<UUID> orders, int rate) {
    Queue<UUID> left = new ConcurrentLinkedQueue<>(orders);
    try (var publisher = new Publisher(servers)) {
      new OpenLoop(rate)
          .run(
              Duration.ofMillis(1_000L * orders.size() / rate),
              _ -> reject(publisher, left.remove()));
      left.forEach(order -> reject(publisher, order));
    }
  }

  private void reject(Publisher publisher, UUID order) {
    publisher.publish(
        "inventory-service", new StockRejected(order, List.of(new Shortage(product, 1, 0))));
  }

  private UUID reserving(int number) {
    String order =
        JSON.readTree(
                waiter.post(
                    "/orders",
                    UUID.randomUUID().toString(),
                    "{\"lines\":[{\"productId\":\"%s\",\"quantity\":1}]}".formatted(product)))
            .get("id")
            .asString();
    waiter.post("/orders/" + order + "/checkout", UUID.randomUUID().toString(), "{}");
    return UUID.fromString(order);
  }

  private void say(String source, ProductChanged event) {
    try (var publisher = new Publisher(servers)) {
      publisher.publish(source, event);
    }
  }

  private interface Work<T> {
    T done(int number);
  }

  private static <T> List<T> atOnce(int threads, int times, Work<T> work) {
    try (var pool = Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
      List<Callable<T>> tasks =
          IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> work.done(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private interface Look {
    boolean good();
  }

  private static void await(Look look) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!look.good()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain for " + LIMIT);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** That order's client was told. */
  record Answered(UUID order, Instant told) {}
}

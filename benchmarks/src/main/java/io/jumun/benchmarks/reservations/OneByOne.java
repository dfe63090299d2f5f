package io.jumun.benchmarks.reservations;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jumun.benchmarks.ChildJvm;
import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The baselines, in a process of their own: each reservation is a transaction, as a listener
 * without batches or an HTTP request would make it, and leaves the same rows as ours. It is spared
 * Kafka, what a mapper would add, and the relay.
 */
final class OneByOne {

  private static final int WORKERS = 64;
  private static final int MAX_BODY_BYTES = 524_288;

  /** As many as a service has. */
  private static final int CONNECTIONS = 10;

  private static final String LOCK =
      "select available, reserved from stock where product_id = ? for no key update";
  private static final String READ = "select available, reserved from stock where product_id = ?";
  private static final String HOLD =
      """
      update stock set available = available - 1, reserved = reserved + 1
       where product_id = ? and available = ? and reserved = ?
      """;

  private record Level(long available, long reserved) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final String read;
  private final List<UUID> products;

  private OneByOne(HikariDataSource connections, Way way, List<UUID> products) {
    this.jdbc = JdbcClient.create(connections);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    this.outbox =
        new Outbox(
            jdbc,
            new Traces(Tracer.NOOP, Propagator.NOOP),
            "inventory-service",
            MAX_BODY_BYTES,
            Set.of(Topic.Name.INVENTORY_EVENTS));
    this.read = way == Way.PESSIMISTIC ? LOCK : READ;
    this.products = products;
  }

  /**
   * @param arguments the way, then the products
   */
  public static void main(String[] arguments) {
    var products = Stream.of(arguments).skip(1).map(UUID::fromString).toList();
    try (var connections = pool()) {
      var work = new OneByOne(connections, Way.valueOf(arguments[0]), products);
      for (int n = 0; n < WORKERS; n++) {
        Thread.ofPlatform().daemon().start(work::goOn);
      }
      ChildJvm.readyUntilTold();
    }
  }

  private void goOn() {
    while (true) {
      reserve(UuidCreator.getTimeOrderedEpoch(), anyProduct());
    }
  }

  private UUID anyProduct() {
    return products.get(ThreadLocalRandom.current().nextInt(products.size()));
  }

  /** Until it is done: whoever finds another version begins anew. */
  private void reserve(UUID order, UUID product) {
    boolean done = false;
    while (!done) {
      done = Boolean.TRUE.equals(transaction.execute(_ -> tryToReserve(order, product)));
    }
  }

  private boolean tryToReserve(UUID order, UUID product) {
    var level = jdbc.sql(read).param(product).query(Level.class).single();
    if (level.available() < 1) {
      throw new IllegalStateException("The benchmark has run out of pieces");
    }
    if (!hold(product, level)) {
      return false;
    }
    keep(order, product);
    outbox.append(new StockReserved(order, List.of(new RequestedQuantity(product, 1))));
    return true;
  }

  /** With the row locked, it is always as it was read. */
  private boolean hold(UUID product, Level level) {
    return jdbc.sql(HOLD).param(product).param(level.available()).param(level.reserved()).update()
        == 1;
  }

  private void keep(UUID order, UUID product) {
    jdbc.sql("insert into inbox (consumer, event_id) values ('order-events', ?)")
        .param(UUID.randomUUID())
        .update();
    jdbc.sql(
            """
            insert into reservation (order_id, status, last_order_sequence, opened_at, changed_at)
            values (?, 'HELD', 1, now(), now())
            """)
        .param(order)
        .update();
    jdbc.sql("insert into reservation_line (order_id, product_id, quantity) values (?, ?, 1)")
        .param(order)
        .param(product)
        .update();
    jdbc.sql(
            """
            insert into stock_ledger (id, product_id, kind, available, reserved, sold, order_id, made_at)
            values (?, ?, 'RESERVED', -1, 1, 0, ?, now())
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(product)
        .param(order)
        .update();
  }

  private static HikariDataSource pool() {
    var config = new HikariConfig();
    config.setJdbcUrl(System.getenv("JUMUN_DATABASE_URL"));
    config.setUsername(System.getenv("JUMUN_DATABASE_USERNAME"));
    config.setPassword(System.getenv("JUMUN_DATABASE_PASSWORD"));
    config.setMaximumPoolSize(CONNECTIONS);
    // Whoever waits is served in the end.
    config.setConnectionTimeout(60_000);
    return new HikariDataSource(config);
  }
}

package io.jumun.benchmarks.relay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jumun.benchmarks.Servers;
import io.jumun.contracts.Topic;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends events to the outbox, each in a transaction of its own, as a use case does. */
final class OutboxWriter implements AutoCloseable {

  static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final int CONNECTIONS = 10;
  private static final int MAX_BODY_BYTES = 524_288;

  private final HikariDataSource connections;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final Collection<Long> transactionNanos = new ConcurrentLinkedQueue<>();

  OutboxWriter(Servers servers) {
    this.connections = pool(servers);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    this.outbox =
        new Outbox(
            JdbcClient.create(connections),
            new Traces(Tracer.NOOP, Propagator.NOOP),
            "relay-benchmark",
            MAX_BODY_BYTES,
            Set.of(Topic.Name.ORDER_EVENTS));
  }

  /** Returns the moment at which the commit had been answered. */
  long append(UUID orderId) {
    long begin = System.nanoTime();
    transaction.executeWithoutResult(_ -> outbox.append(Samples.event(orderId), TRACE));
    long committed = System.nanoTime();
    transactionNanos.add(committed - begin);
    return committed;
  }

  /** How long each transaction took since this was asked last, commit and disk included. */
  Collection<Long> takeTransactionNanos() {
    Collection<Long> taken = List.copyOf(transactionNanos);
    transactionNanos.clear();
    return taken;
  }

  @Override
  public void close() {
    connections.close();
  }

  private static HikariDataSource pool(Servers servers) {
    var config = new HikariConfig();
    config.setJdbcUrl(servers.jdbcUrl());
    config.setUsername(servers.database().app().name());
    config.setPassword(servers.database().app().password());
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }
}

package io.jumun.benchmarks.outage;

import io.jumun.benchmarks.measure.ProcessTree;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Looks at payment-service twice a second. */
final class Lookout implements AutoCloseable {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

  /** Index payment_open. */
  private static final String UNSETTLED =
      """
      select count(*) from payment
      where status not in ('APPROVED', 'EXPIRED', 'CANCELLED') and status <> 'READY'
        and (select max(started_at) from payment_attempt a where a.order_id = payment.order_id) <= ?
      """;

  private final Platform platform;
  private final Replica service;
  private final long pid;
  private final AtomicReference<Most> most = new AtomicReference<>(Most.NOTHING);
  private final Thread thread;
  private volatile boolean over;

  Lookout(Platform platform) {
    this.platform = platform;
    this.service = platform.service(ServiceKind.PAYMENT);
    this.pid = service.process().orElseThrow().pid();
    this.thread = Thread.ofPlatform().daemon().name("lookout").start(this::look);
  }

  /** The most of each since this was last asked. */
  Most most() {
    return most.getAndSet(now()).or(now());
  }

  /** Payments that wait for the gateway's word, of those that were confirmed until then. */
  long unsettledOf(Instant confirmed) {
    try (Connection connection =
            platform.postgres().connect(platform.database(ServiceKind.PAYMENT));
        var statement = connection.prepareStatement(UNSETTLED)) {
      statement.setTimestamp(1, Timestamp.from(confirmed));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The payments cannot be counted", e);
    }
  }

  private void look() {
    while (!over) {
      Most now = now();
      most.updateAndGet(before -> before.or(now));
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private Most now() {
    return new Most(
        threads(),
        new ProcessTree(pid, false).memoryMegabytes(),
        heapMegabytes(),
        unsettledOf(Instant.now()));
  }

  private long threads() {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("Threads:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long heapMegabytes() {
    String metrics =
        Http.get(service.managementUrl().resolve("/actuator/prometheus"), null).orFail().asString();
    return (long)
            metrics
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum()
        >> 20;
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.jumun.messaging.relay;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Writes to the outbox in all the ways there are: transactions that overlap, with one row or many,
 * by INSERT, by multi-row INSERT, by COPY, across partitions, some rolled back whole or in part.
 * Each locks its keys first, as services lock their aggregates.
 */
final class OutboxWriters implements AutoCloseable {

  private static final int KEYS = 20;

  private final RelayTestBed bed;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> writers = new ArrayList<>();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger rolledBack = new AtomicInteger();
  private volatile boolean stopping;

  OutboxWriters(RelayTestBed bed, int count, long seed) {
    this.bed = bed;
    Random seeds = new Random(seed);
    for (int i = 0; i < count; i++) {
      Random random = new Random(seeds.nextLong());
      writers.add(threads.submit(() -> write(random)));
    }
  }

  int committed() {
    return committed.get();
  }

  int rolledBack() {
    return rolledBack.get();
  }

  /** Lets the last transactions end; a writer that failed fails the test. */
  @Override
  public void close() {
    stopping = true;
    for (Future<?> writer : writers) {
      try {
        writer.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    threads.close();
  }

  private Void write(Random random) throws Exception {
    try (Connection connection = bed.appConnection()) {
      connection.setAutoCommit(false);
      while (!stopping) {
        transaction(connection, random);
        pause(random, 20);
      }
    }
    return null;
  }

  private void transaction(Connection connection, Random random) throws Exception {
    List<String> keys =
        random
            .ints(1 + random.nextInt(3), 0, KEYS)
            .distinct()
            .sorted()
            .mapToObj("key-%02d"::formatted)
            .toList();
    lock(connection, keys);
    OffsetDateTime at = anyDay(random);
    int statements = 1 + random.nextInt(3);
    for (int i = 0; i < statements; i++) {
      insert(connection, keys, at, random);
      pause(random, 8);
    }
    if (random.nextInt(5) == 0) {
      undoneInPart(connection, keys, at, random);
    }
    if (random.nextInt(4) == 0) {
      connection.rollback();
      rolledBack.incrementAndGet();
    } else {
      connection.commit();
      committed.incrementAndGet();
    }
  }

  private void undoneInPart(
      Connection connection, List<String> keys, OffsetDateTime at, Random random) throws Exception {
    var before = connection.setSavepoint();
    insert(connection, keys, at, random);
    connection.rollback(before);
    insert(connection, keys, at, random);
  }

  private static void lock(Connection connection, List<String> keys) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      for (String key : keys) {
        statement.setString(1, key);
        statement.execute();
      }
    }
  }

  private void insert(Connection connection, List<String> keys, OffsetDateTime at, Random random)
      throws Exception {
    int most = random.nextInt(20) == 0 ? 200 : 5;
    List<String> rows =
        Stream.generate(() -> row(keys.get(random.nextInt(keys.size())), at))
            .limit(1 + random.nextInt(most))
            .toList();
    switch (random.nextInt(3)) {
      case 0 -> oneByOne(connection, rows);
      case 1 -> allAtOnce(connection, rows);
      default -> copy(connection, rows);
    }
  }

  private static final String COLUMNS =
      "outbox (event_id, topic, key, type, source, subject, occurred_at, body)";

  private void oneByOne(Connection connection, List<String> rows) throws SQLException {
    for (String row : rows) {
      allAtOnce(connection, List.of(row));
    }
  }

  private void allAtOnce(Connection connection, List<String> rows) throws SQLException {
    String values =
        rows.stream()
            .map(row -> "('" + row.replace("\t", "','") + "')")
            .collect(Collectors.joining(","));
    try (var statement = connection.createStatement()) {
      statement.execute("insert into " + COLUMNS + " values " + values);
    }
  }

  private static void copy(Connection connection, List<String> rows) throws Exception {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy " + COLUMNS + " from stdin", new StringReader(String.join("\n", rows) + "\n"));
  }

  /**
   * Yesterday's, today's or tomorrow's partition, and one per transaction, as now() is: COPY sorts
   * its rows by partition.
   */
  private static OffsetDateTime anyDay(Random random) {
    return OffsetDateTime.now(ZoneOffset.UTC).plusDays(random.nextInt(3) - 1);
  }

  private String row(String key, OffsetDateTime at) {
    return String.join(
        "\t",
        UUID.randomUUID().toString(),
        bed.topic,
        key,
        "test",
        "relay-test",
        key,
        at.toString(),
        "{}");
  }

  private static void pause(Random random, int mostMillis) {
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(mostMillis)).toNanos());
  }
}

package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.Servers;
import io.jumun.contracts.Topic;
import io.jumun.contracts.registry.EventTypes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Rows that wait in the outbox, one a transaction, as a service leaves them. */
final class Backlog {

  private static final String SLOT = "bare_engine";

  /** Without waiting for the disk at each commit: it is the reading that is measured. */
  private static final String WRITE =
      """
      do $$
      declare
        id text;
      begin
        set synchronous_commit = off;
        for i in 1 .. current_setting('benchmark.count')::int loop
          id := gen_random_uuid();
          insert into outbox (event_id, topic, key, type, source, subject, traceparent, body)
          values (gen_random_uuid(), current_setting('benchmark.topic'), id, current_setting('benchmark.type'),
            'relay-benchmark', id, current_setting('benchmark.trace'), current_setting('benchmark.body')::json);
          commit;
        end loop;
        set synchronous_commit = on;
      end $$
      """;

  private final Servers servers;

  Backlog(Servers servers) {
    this.servers = servers;
  }

  /**
   * The slot for the bare engine, so that it reads the same rows as the relay, from the same log.
   */
  String makeSlot() {
    run("select pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
    return SLOT;
  }

  /** Lets the slot begin with what is written from now on. */
  void forgetTheRest() {
    run("select pg_replication_slot_advance('" + SLOT + "', pg_current_wal_lsn())");
  }

  void write(int count) {
    UUID order = UUID.randomUUID();
    Map<String, String> settings =
        Map.of(
            "benchmark.count", Integer.toString(count),
            "benchmark.topic", Topic.ORDER_EVENTS.topicName(),
            "benchmark.type", EventTypes.of(Samples.event(order)).name(),
            "benchmark.trace", OutboxWriter.TRACE,
            "benchmark.body", Samples.body(order));
    try (Connection connection =
            servers.postgres().connect(servers.database().name(), servers.database().app());
        Statement statement = connection.createStatement()) {
      for (var setting : settings.entrySet()) {
        set(connection, setting.getKey(), setting.getValue());
      }
      statement.execute(WRITE);
    } catch (SQLException e) {
      throw new IllegalStateException("The backlog was not written", e);
    }
  }

  private static void set(Connection connection, String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config(?, ?, false)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }

  private void run(String sql) {
    try (Connection connection = servers.postgres().connect(servers.database().name());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }
}

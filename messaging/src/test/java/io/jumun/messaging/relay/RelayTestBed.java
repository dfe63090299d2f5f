package io.jumun.messaging.relay;

import io.jumun.infrastructure.DatabaseRole;
import io.jumun.infrastructure.PostgresServer;
import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** A database with an outbox and a topic, both of one test alone, and relays between the two. */
final class RelayTestBed implements AutoCloseable {

  private final PostgresServer postgres;
  private final String bootstrapServers;
  private final ServiceDatabase database;
  private final List<TestRelay> relays = new ArrayList<>();
  final String topic = "relay-test-" + UUID.randomUUID();
  final JdbcClient app;
  final JdbcClient superuser;

  RelayTestBed() {
    this(SharedInfrastructure.get().postgres(), SharedInfrastructure.get().bootstrapServers());
  }

  RelayTestBed(PostgresServer postgres, String bootstrapServers) {
    this.postgres = postgres;
    this.bootstrapServers = bootstrapServers;
    database = postgres.create(ServiceDatabase.withRandomPasswords("relay_" + System.nanoTime()));
    app = JdbcClient.create(dataSource(database.app()));
    superuser = JdbcClient.create(new SuperuserDataSource());
    Flyway.configure()
        .dataSource(dataSource(database.owner()))
        .locations("classpath:db/messaging")
        .placeholders(
            Map.of("appRole", database.app().name(), "relayRole", database.relay().name()))
        .load()
        .migrate();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  Connection appConnection() {
    return unchecked(() -> postgres.connect(database.name(), database.app()));
  }

  RelayDatabase relayDatabase() {
    return new RelayDatabase(
        postgres.jdbcUrl(database.name()), database.relay().name(), database.relay().password());
  }

  String slotName() {
    return "outbox_" + database.name();
  }

  /** A relay in this JVM; stopped with the test bed at the latest. */
  TestRelay startRelay(String name) {
    return startRelay(name, relayDatabase());
  }

  TestRelay startRelay(String name, RelayDatabase database) {
    TestRelay relay =
        new TestRelay(database, slotName(), settings(database), bootstrapServers, name);
    relays.add(relay);
    relay.start();
    return relay;
  }

  /** Quick to notice, so that tests are quick. */
  static RelayProperties settings(RelayDatabase database) {
    return new RelayProperties(
        true,
        database.username(),
        database.password(),
        null,
        Duration.ofSeconds(3),
        Duration.ofSeconds(1),
        Duration.ofSeconds(6),
        Duration.ofSeconds(5),
        Duration.ofMillis(10),
        Duration.ofSeconds(1),
        Duration.ofSeconds(20),
        DataSize.ofMegabytes(8));
  }

  /** One transaction with one row. */
  UUID commit(String key) {
    UUID id = UUID.randomUUID();
    insert(app, id, key);
    return id;
  }

  void insert(JdbcClient jdbc, UUID id, String key) {
    jdbc.sql(
            """
            insert into outbox (event_id, topic, key, type, source, subject, body)
            values (?, ?, ?, 'test', 'relay-test', ?, '{}')
            """)
        .params(id, topic, key, key)
        .update();
  }

  SlotStatus slot() {
    try (var session = RelaySession.open(relayDatabase(), "test")) {
      return new ReplicationSlot(session, slotName()).status().orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many the relay's role has, by what they are for. */
  long connections(String application) {
    return superuser
        .sql(
            """
            select count(*) from pg_stat_activity
            where usename = ? and application_name like ?
            """)
        .param(database.relay().name())
        .param(application)
        .query(Long.class)
        .single();
  }

  PublishedEvents published() {
    return new PublishedEvents(bootstrapServers(), topic);
  }

  private DriverManagerDataSource dataSource(DatabaseRole role) {
    return new DriverManagerDataSource(
        postgres.jdbcUrl(database.name()), role.name(), role.password());
  }

  /** Leaves no slot behind: there are few of them, and each holds back the log. */
  @Override
  public void close() {
    relays.forEach(TestRelay::stop);
    superuser
        .sql(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and pid <> pg_backend_pid()")
        .param(database.name())
        .query(Boolean.class)
        .list();
    org.awaitility.Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(
            () ->
                superuser
                    .sql(
                        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?")
                    .param(slotName())
                    .query((_, _) -> true)
                    .list());
  }

  private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class SuperuserDataSource extends AbstractDataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return postgres.connect(database.name());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }
}

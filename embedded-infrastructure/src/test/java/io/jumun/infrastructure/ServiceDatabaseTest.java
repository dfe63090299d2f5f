package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {

  private static PostgresServer server;

  private ServiceDatabase database;

  @BeforeAll
  static void useServer() {
    server = SharedInfrastructure.get().postgres();
  }

  @BeforeEach
  void createDatabase() {
    database = SharedInfrastructure.get().newDatabase("order-service");
  }

  @Test
  void isNamedAfterItsService() {
    assertThat(database.name()).matches("order_service_\\d+");
    assertThat(database.app().name()).isEqualTo(database.name() + "_app");
  }

  @Test
  void letsApplicationUseRowsOfTablesThatOwnerMakes() throws SQLException {
    Sql.run(
        as(database.owner()), "create table things (id bigserial primary key, name text not null)");

    Sql.run(as(database.app()), "insert into things (name) values ('a')");
    Sql.run(as(database.app()), "update things set name = 'b'");

    assertThat(Sql.value(as(database.app()), "select name from things")).isEqualTo("b");
    Sql.run(as(database.app()), "delete from things");
  }

  @Test
  void letsApplicationMakeNoTables() {
    assertThatThrownBy(() -> Sql.run(as(database.app()), "create table things (id int)"))
        .hasMessageContaining("permission denied for schema public");
    assertThatThrownBy(() -> Sql.run(as(database.app()), "create schema things"))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> Sql.run(as(database.app()), "create temporary table things (id int)"))
        .hasMessageContaining("permission denied to create temporary tables");
  }

  @Test
  void letsApplicationNotReplicate() {
    assertThatThrownBy(() -> replicatingAs(database.app()))
        .hasMessageContaining("permission denied to start WAL sender");
    assertThatThrownBy(() -> Sql.run(as(database.app()), createSlot()))
        .hasMessageContaining("permission denied to use replication slots");
  }

  @Test
  void letsRelayReplicateAndWatchItsSlot() throws SQLException {
    replicatingAs(database.relay()).close();
    Sql.run(as(database.relay()), createSlot());

    assertThat(
            Sql.value(
                as(database.relay()),
                "select wal_status from pg_replication_slots where slot_name = '%s'"
                    .formatted(database.name())))
        .isEqualTo("reserved");
    Sql.run(
        as(database.relay()), "select pg_drop_replication_slot('%s')".formatted(database.name()));
  }

  @Test
  void letsRelayEndBackendOfStaleRelay() throws SQLException {
    try (var stale = as(database.relay())) {
      Sql.run(
          as(database.relay()),
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity "
              + "where usename = current_user and pid <> pg_backend_pid()");

      assertThat(stale.isValid(1)).isFalse();
    }
  }

  @Test
  void letsNobodyIntoTheDatabaseOfAnotherService() {
    var other = SharedInfrastructure.get().newDatabase("payment-service");

    assertThatThrownBy(() -> server.connect(database.name(), other.app()))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> server.connect(database.name(), other.owner()))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void endsTransactionsOfTheApplicationThatWaitTooLong() throws SQLException {
    assertThat(Sql.value(as(database.app()), "show lock_timeout")).isEqualTo("10s");
    assertThat(Sql.value(as(database.app()), "show idle_in_transaction_session_timeout"))
        .isEqualTo("1min");
  }

  @Test
  void mayBeCreatedAgainWithOtherPasswords() throws SQLException {
    Sql.run(as(database.owner()), "create table kept as select 42 as answer");

    var renewed =
        server.create(ServiceDatabase.named(database.name(), "o'wner", "a\"pp :'x'", "re;lay"));

    assertThat(Sql.value(as(renewed.app()), "select answer from kept")).isEqualTo("42");
    assertThatCode(() -> as(renewed.owner()).close()).doesNotThrowAnyException();
    assertThatCode(() -> as(renewed.relay()).close()).doesNotThrowAnyException();
    assertThatThrownBy(() -> as(database.app())).hasMessageContaining("authentication failed");
  }

  @Test
  void refusesNamesThatPostgresWouldCut() {
    assertThatThrownBy(() -> ServiceDatabase.withRandomPasswords("x".repeat(60)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ServiceDatabase.withRandomPasswords("Order; drop"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Connection as(DatabaseRole role) throws SQLException {
    return server.connect(database.name(), role);
  }

  private Connection replicatingAs(DatabaseRole role) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", role.name());
    properties.setProperty("password", role.password());
    properties.setProperty("replication", "database");
    properties.setProperty("assumeMinServerVersion", "18");
    properties.setProperty("preferQueryMode", "simple");
    return DriverManager.getConnection(server.jdbcUrl(database.name()), properties);
  }

  private String createSlot() {
    return "select pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(database.name());
  }
}

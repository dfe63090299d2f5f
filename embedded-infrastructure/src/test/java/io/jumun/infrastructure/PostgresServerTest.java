package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {

  private static final String PASSWORD = "a 'quoted' one";

  @TempDir static Path directory;

  private static PostgresServer server;

  @BeforeAll
  static void chooseServer() {
    server = PostgresServer.at(directory, FreePorts.find(), PASSWORD);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "wal_level, logical",
    "max_replication_slots, 20",
    "max_wal_senders, 20",
    "wal_sender_timeout, 10s",
    "max_slot_wal_keep_size, 2GB",
    "max_connections, 300",
    "listen_addresses, 127.0.0.1",
    "lock_timeout, 0",
    "server_encoding, UTF8",
    "shared_preload_libraries, pg_stat_statements",
  })
  void runsWithSettingsThatKeepWhatWasAnswered(String setting, String value) throws SQLException {
    assertThat(Sql.value(server, "show " + setting)).isEqualTo(value);
  }

  @Test
  void ordersAndLowersTextTheSameWayEverywhere() throws SQLException {
    assertThat(Sql.value(server, "select lower('ÀÉ주문')")).isEqualTo("àé주문");
  }

  @Test
  void refusesWrongPassword() {
    assertThatThrownBy(
            () -> server.connect("postgres", new DatabaseRole(PostgresServer.SUPERUSER, "wrong")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void saysSoWhenItsDataWasMadeWithAnotherPassword() {
    var other = PostgresServer.at(directory, server.port(), "another");

    assertThatThrownBy(other::start)
        .isInstanceOf(InfrastructureFailure.class)
        .hasMessageContaining("does not let its superuser in");
  }

  @Test
  void keepsItsStateWhenStoppedAndStarted() throws SQLException {
    Sql.run(server, "create table kept_over_stop as select 42 as answer");

    server.stop();
    assertThat(server.isRunning()).isFalse();
    server.start();

    assertThat(Sql.value(server, "select answer from kept_over_stop")).isEqualTo("42");
  }

  @Test
  void keepsWhatWasCommittedWhenKilled() throws SQLException {
    Sql.run(server, "create table kept_over_kill as select 42 as answer");

    server.process().orElseThrow().kill();
    assertThat(server.isRunning()).isFalse();
    server.start();

    assertThat(Sql.value(server, "select answer from kept_over_kill")).isEqualTo("42");
  }

  @Test
  void startsWhenTheNumberOfItsDeadProcessBelongsToAnotherOne() throws IOException {
    server.process().orElseThrow().kill();
    var pidFile = directory.resolve("data/postmaster.pid");
    var lines = Files.readAllLines(pidFile);
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(pidFile, lines);

    server.start();

    assertThat(server.process()).isPresent();
  }

  @Test
  void isTheSameServerForWhoeverAsks() {
    var asker = PostgresServer.at(directory, server.port(), PASSWORD);

    assertThat(asker.process()).isEqualTo(server.process());
    assertThat(asker.start().process()).isEqualTo(server.process());
  }

  @Test
  void stopsThoughSomebodyIsConnected() throws SQLException {
    try (var connection = server.connect("postgres")) {
      server.stop(Duration.ofSeconds(10));

      assertThat(connection.isValid(1)).isFalse();
      assertThat(server.isRunning()).isFalse();
    }
  }

  @Test
  void saysWhichPortIsInUse(@TempDir Path elsewhere) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = taken.getLocalPort();

      assertThatThrownBy(() -> PostgresServer.at(elsewhere, port, PASSWORD).start())
          .isInstanceOf(InfrastructureFailure.class)
          .hasMessage(
              "Port %d, wanted by PostgreSQL, is in use by another program: "
                  + "stop that program or choose another port.",
              port);
    }
  }
}

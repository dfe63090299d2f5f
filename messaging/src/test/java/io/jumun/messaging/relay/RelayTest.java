package io.jumun.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RelayTest {

  private RelayTestBed bed;
  private PublishedEvents published;

  @BeforeEach
  void open() {
    bed = new RelayTestBed();
    published = bed.published();
  }

  @AfterEach
  void close() {
    published.close();
    bed.close();
  }

  @Test
  void publishesInTheOrderOfCommitsNotOfNumbers() throws SQLException {
    bed.startRelay("A");
    UUID startedFirst = UUID.randomUUID();
    UUID committedFirst = UUID.randomUUID();
    try (Connection first = open(false);
        Connection second = open(false)) {
      bed.insert(client(first), startedFirst, "key");
      bed.insert(client(second), committedFirst, "key");
      second.commit();
      first.commit();
    }
    await().until(() -> published.ids().size() == 2);
    assertThat(published.ids()).containsExactly(committedFirst, startedFirst);
  }

  @Test
  void publishesTheRowsOfOneTransactionInTheirOrder() throws SQLException {
    bed.startRelay("A");
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(500).toList();
    try (Connection connection = open(false)) {
      JdbcClient jdbc = client(connection);
      ids.forEach(id -> bed.insert(jdbc, id, "key"));
      connection.commit();
    }
    await().until(() -> published.ids().size() == 500);
    assertThat(published.ids()).isEqualTo(ids);
  }

  @Test
  void publishesNothingThatWasRolledBack() throws SQLException {
    bed.startRelay("A");
    try (Connection connection = open(false)) {
      bed.insert(client(connection), UUID.randomUUID(), "key");
      connection.rollback();
    }
    UUID after = bed.commit("key");
    await().until(() -> !published.ids().isEmpty());
    assertThat(published.ids()).containsExactly(after);
  }

  @Test
  void publishesWhatWasWrittenBeforeTheFirstStart() {
    UUID early = bed.commit("key");
    bed.startRelay("A");
    UUID late = bed.commit("key");
    await().until(() -> published.ids().contains(late));
    assertThat(published.ids().stream().distinct()).containsExactly(early, late);
  }

  @Test
  void startsANewEngineWhenTheDatabaseEndsTheReplication() {
    TestRelay relay = bed.startRelay("A");
    UUID before = bed.commit("key");
    await().until(() -> published.ids().contains(before));

    bed.superuser.sql("select pg_terminate_backend(?)").param(reader()).query().singleValue();
    UUID after = bed.commit("key");

    await().until(() -> published.ids().contains(after));
    assertThat(published.ids().stream().distinct()).containsExactly(before, after);
    await().until(relay::isRelaying);
    assertThat(relay.restarts()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void goesOnWhenItsOwnConnectionIsEnded() {
    TestRelay relay = bed.startRelay("A");
    await().until(relay::isRelaying);

    bed.superuser
        .sql("select pg_terminate_backend(backend_pid) from relay_lease")
        .query()
        .singleValue();
    UUID after = bed.commit("key");

    await().until(() -> published.ids().contains(after));
    await().until(relay::isRelaying);
  }

  @Test
  void oneOfTwoReplicasRelaysAndTheOtherTakesOver() {
    TestRelay first = bed.startRelay("A");
    await().until(first::isRelaying);
    TestRelay second = bed.startRelay("B");
    await().until(() -> second.status.state() instanceof RelayState.Standby);
    assertThat(first.meters.get("jumun.relay.leader").gauge().value()).isEqualTo(1);
    assertThat(second.meters.get("jumun.relay.leader").gauge().value()).isZero();

    first.stop();
    UUID after = bed.commit("key");

    await().atMost(Duration.ofSeconds(15)).until(() -> published.ids().contains(after));
    assertThat(second.meters.get("jumun.relay.leader").gauge().value()).isEqualTo(1);
    assertThat(published.ids()).containsExactly(after);
  }

  @Test
  void fiveReplicasHoldOneConnectionEachAndOneReader() {
    List<TestRelay> relays = Stream.of("A", "B", "C", "D", "E").map(bed::startRelay).toList();
    await().until(() -> relays.stream().filter(TestRelay::isRelaying).count() == 1);
    await()
        .until(
            () ->
                relays.stream()
                        .filter(it -> it.status.state() instanceof RelayState.Standby)
                        .count()
                    == 4);
    assertThat(bed.connections("outbox-relay")).isEqualTo(5);
    assertThat(bed.connections("outbox-shift")).isEqualTo(1);

    relays.forEach(TestRelay::stop);
    await().untilAsserted(() -> assertThat(bed.connections("%")).isZero());
    assertThat(bed.slot().activePid()).isNull();
  }

  @Test
  void publishesTheOutboxAgainWhenTheSlotWasDropped() {
    TestRelay relay = bed.startRelay("A");
    UUID before = bed.commit("key");
    await().until(() -> published.ids().contains(before));
    relay.stop();
    bed.superuser
        .sql("select pg_drop_replication_slot(?)")
        .param(bed.slotName())
        .query((_, _) -> true)
        .list();
    UUID without = bed.commit("key");

    bed.startRelay("B");
    UUID after = bed.commit("key");

    await().until(() -> published.ids().contains(after));
    assertThat(published.ids().stream().distinct()).containsExactly(before, without, after);
    assertThat(published.ids()).as("the whole outbox again").contains(before);
    assertThat(published.ids().stream().filter(before::equals)).hasSize(2);
  }

  @Test
  void finishesARecoveryThatWasInterrupted() {
    bed.startRelay("A").stop();
    UUID unseen = bed.commit("key");
    // As a crash leaves it between the new slot and the last republished row.
    bed.superuser
        .sql("select pg_drop_replication_slot(?)")
        .param(bed.slotName())
        .query((_, _) -> true)
        .list();
    bed.superuser.sql("update relay_slot set recovering = true").update();
    bed.superuser
        .sql("select pg_create_logical_replication_slot(?, 'pgoutput')")
        .param(bed.slotName())
        .query((_, _) -> true)
        .list();

    bed.startRelay("B");

    await().until(() -> published.ids().contains(unseen));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        bed.superuser
                            .sql("select recovering from relay_slot")
                            .query(Boolean.class)
                            .single())
                    .isFalse());
  }

  /** What commits while the outbox is published again must not appear before its predecessor. */
  @Test
  void recoversAsOfOneMoment() throws Exception {
    TestRelay relay = bed.startRelay("A");
    relay.stop();
    UUID first = UUID.randomUUID();
    List<UUID> second = new ArrayList<>();
    try (Connection open = open(false);
        RelaySession session = RelaySession.open(bed.relayDatabase(), "test");
        KafkaDelivery kafka = relay.newDelivery()) {
      bed.insert(client(open), first, "key");
      for (int i = 0; i < 250; i++) {
        bed.commit("other");
      }
      Runnable commits =
          () -> {
            if (second.isEmpty()) {
              commit(open);
              second.add(bed.commit("key"));
            }
          };
      new SlotRecovery(
              session,
              new ReplicationSlot(session, bed.slotName()),
              new SlotRecord(session, bed.slotName()),
              commits)
          .recover(kafka);
    }
    assertThat(published.ids("other")).hasSize(250);
    assertThat(published.ids("key")).isEmpty();

    bed.startRelay("B");
    await().until(() -> published.ids("key").size() == 2);
    assertThat(published.ids("key")).containsExactly(first, second.getFirst());
  }

  @Test
  void theAuditFindsARowThatNoSlotHasShown() {
    bed.startRelay("A").stop();
    bed.superuser
        .sql("select pg_drop_replication_slot(?)")
        .param(bed.slotName())
        .query((_, _) -> true)
        .list();
    UUID planted = bed.commit("key");
    bed.superuser
        .sql("select pg_create_logical_replication_slot(?, 'pgoutput')")
        .param(bed.slotName())
        .query((_, _) -> true)
        .list();
    bed.startRelay("B");
    UUID after = bed.commit("key");
    await().until(() -> published.ids().contains(after));

    assertThat(OutboxAudit.complaints(bed.app, published.all()))
        .containsExactly("lost: " + planted);
  }

  @Test
  void movesTheSlotWhileOnlyOtherTablesAreWritten() {
    TestRelay relay = bed.startRelay("A");
    await().until(relay::isRelaying);
    bed.superuser.sql("create table elsewhere (text text)").update();
    bed.superuser
        .sql("insert into elsewhere select repeat('x', 1000) from generate_series(1, 5000)")
        .update();
    String written =
        bed.superuser.sql("select pg_current_wal_lsn()::text").query(String.class).single();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        bed.superuser
                            .sql(
                                """
                                select confirmed_flush_lsn >= ?::pg_lsn from pg_replication_slots
                                where slot_name = ?
                                """)
                            .param(written)
                            .param(bed.slotName())
                            .query(Boolean.class)
                            .single())
                    .isTrue());
    assertThat(published.ids()).as("heartbeats stay inside").isEmpty();
  }

  private int reader() {
    return await().until(() -> bed.slot().activePid(), pid -> pid != null);
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open(boolean autoCommit) throws SQLException {
    Connection connection = bed.appConnection();
    connection.setAutoCommit(autoCommit);
    return connection;
  }

  private static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}

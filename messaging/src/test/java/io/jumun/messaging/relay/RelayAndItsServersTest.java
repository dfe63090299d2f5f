package io.jumun.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.infrastructure.KafkaBroker;
import io.jumun.infrastructure.PostgresServer;
import io.jumun.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F15, F16, F18, F20, F23, F24: the servers at both ends go away and come back. */
class RelayAndItsServersTest {

  private static final Duration TO_RECOVER = Duration.ofSeconds(40);

  @Test
  void publishesEverythingOnceKafkaIsBack() {
    KafkaBroker broker = SharedInfrastructure.get().newPrivateBroker();
    try (var bed =
            new RelayTestBed(SharedInfrastructure.get().postgres(), broker.bootstrapServers());
        var published = bed.published()) {
      TestRelay relay = bed.startRelay("A");
      bed.commit("key");
      await().until(() -> published.ids().size() == 1);

      broker.kill();
      for (int i = 0; i < 200; i++) {
        bed.commit("key-" + i % 7);
      }
      await().atMost(TO_RECOVER).until(() -> relay.status.state() instanceof RelayState.Failing);
      broker.start();

      await()
          .atMost(TO_RECOVER)
          .untilAsserted(
              () -> assertThat(OutboxAudit.complaints(bed.app, published.all())).isEmpty());
      await().atMost(TO_RECOVER).until(relay::isRelaying);
    } finally {
      broker.stop();
    }
  }

  @Test
  void goesOnAfterTheDatabaseWasRestarted(@TempDir Path directory) throws IOException {
    PostgresServer postgres = newPostgres(directory);
    try (var bed = new RelayTestBed(postgres, SharedInfrastructure.get().bootstrapServers());
        var published = bed.published()) {
      TestRelay relay = bed.startRelay("A");
      bed.commit("key");
      await().until(() -> published.ids().size() == 1);

      postgres.stopImmediately();
      await().atMost(TO_RECOVER).until(() -> relay.status.state() instanceof RelayState.Failing);
      postgres.start();
      UUID after = bed.commit("key");

      await().atMost(TO_RECOVER).until(() -> published.ids().contains(after));
      assertThat(OutboxAudit.complaints(bed.app, published.all())).isEmpty();
      await().atMost(TO_RECOVER).until(relay::isRelaying);
    } finally {
      postgres.stopImmediately();
    }
  }

  @Test
  void publishesTheOutboxAgainWhenTheDatabaseGaveUpTheSlot(@TempDir Path directory)
      throws IOException {
    PostgresServer postgres = newPostgres(directory);
    try (var bed = new RelayTestBed(postgres, SharedInfrastructure.get().bootstrapServers());
        var published = bed.published()) {
      TestRelay first = bed.startRelay("A");
      await().until(first::isRelaying);
      first.stop();
      List<UUID> unseen = new ArrayList<>();
      for (int i = 0; i < 450; i++) {
        unseen.add(bed.commit("key"));
      }
      outgrow(bed);
      assertThat(bed.slot().isLost()).isTrue();

      TestRelay second = bed.startRelay("B");

      await().atMost(TO_RECOVER).until(() -> published.ids().size() >= unseen.size());
      assertThat(published.ids().stream().distinct()).containsExactlyElementsOf(unseen);
      await().atMost(TO_RECOVER).until(second::isRelaying);
      assertThat(bed.slot().isLost()).isFalse();
    } finally {
      postgres.stopImmediately();
    }
  }

  @Test
  void startsANewEngineWhenReplicationStallsWithoutAWord() throws IOException {
    PostgresServer postgres = SharedInfrastructure.get().postgres();
    try (var proxy = new ReplicationProxy(postgres.port());
        var bed = new RelayTestBed();
        var published = bed.published()) {
      RelayDatabase direct = bed.relayDatabase();
      TestRelay relay =
          bed.startRelay(
              "A",
              new RelayDatabase(
                  direct.jdbcUrl().replace(":" + postgres.port() + "/", ":" + proxy.port() + "/"),
                  direct.username(),
                  direct.password()));
      bed.commit("key");
      await().until(() -> published.ids().size() == 1);

      proxy.swallow();
      UUID swallowed = bed.commit("key");
      await().atMost(TO_RECOVER).until(() -> relay.status.state() instanceof RelayState.Failing);
      proxy.pass();

      await().atMost(TO_RECOVER).until(() -> published.ids().contains(swallowed));
      assertThat(OutboxAudit.complaints(bed.app, published.all())).isEmpty();
    }
  }

  /** More write-ahead log than the database may keep for a slot. */
  private static void outgrow(RelayTestBed bed) {
    bed.superuser.sql("alter system set max_slot_wal_keep_size = '16MB'").update();
    bed.superuser.sql("select pg_reload_conf()").query().singleValue();
    for (int i = 0; i < 5; i++) {
      bed.superuser.sql("select pg_logical_emit_message(false, 'test', 'x')").query().singleValue();
      bed.superuser.sql("select pg_switch_wal()").query().singleValue();
    }
    bed.superuser.sql("checkpoint").update();
  }

  private static PostgresServer newPostgres(Path directory) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      return PostgresServer.at(directory, port, UUID.randomUUID().toString()).start();
    }
  }
}

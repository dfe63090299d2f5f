package io.jumun.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * F12, F13, F14: the relaying process is killed and stopped, again and again, and what was
 * committed is on Kafka. {@code -Djumun.relay.kills=1000 -Djumun.relay.seed=…} makes a longer run
 * of it.
 */
class RelayCrashTest {

  private static final int KILLS = Integer.getInteger("jumun.relay.kills", 4);
  private static final long SEED = Long.getLong("jumun.relay.seed", 20261121);

  /** F13. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(15);

  private final Map<String, RelayingProcess> replicas = new HashMap<>();

  @Test
  void losesAndInventsNothingWhenTheRelayingProcessIsKilledOrStopped() {
    Random random = new Random(SEED);
    try (var bed = new RelayTestBed();
        var published = bed.published()) {
      start(bed, "A");
      start(bed, "B");
      try (var writers = new OutboxWriters(bed, 3, random.nextLong())) {
        for (int i = 0; i < KILLS; i++) {
          awaitBothReplicas(bed);
          String leader = awaitLeader(bed);
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_500)).toNanos());
          if (random.nextBoolean()) {
            replicas.get(leader).kill();
            awaitLeaderOtherThan(leader, bed);
            start(bed, leader);
          } else {
            replicas.get(leader).freeze();
            awaitLeaderOtherThan(leader, bed);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_000)).toNanos());
            replicas.get(leader).thaw();
          }
        }
        writers.close();
        System.out.printf(
            "seed %d: %d transactions committed, %d rolled back, %d kills%n",
            SEED, writers.committed(), writers.rolledBack(), KILLS);
        assertThat(writers.committed()).isGreaterThan(100);
        assertThat(writers.rolledBack()).isGreaterThan(10);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () ->
                  assertThat(OutboxAudit.complaints(bed.app, published.all()))
                      .as("seed " + SEED)
                      .isEmpty());
      System.out.printf(
          "%d events on Kafka, %d of them once or again%n",
          published.all().stream().map(PublishedEvents.Published::id).distinct().count(),
          published.all().size());
    } finally {
      replicas.values().forEach(RelayingProcess::kill);
    }
  }

  private void start(RelayTestBed bed, String name) {
    replicas.put(name, RelayingProcess.start(bed, name));
  }

  /** Up, one of them as the other's stand-in. */
  private static void awaitBothReplicas(RelayTestBed bed) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> bed.connections("outbox-relay") == 2);
  }

  private static String awaitLeader(RelayTestBed bed) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> leader(bed), leader -> !leader.isEmpty());
  }

  /** Chosen, and reading the slot. */
  private static String awaitLeaderOtherThan(String old, RelayTestBed bed) {
    return await()
        .atMost(TAKE_OVER)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> leader(bed), leader -> !leader.isEmpty() && !leader.equals(old));
  }

  private static String leader(RelayTestBed bed) {
    return bed.superuser
        .sql(
            """
            select holder from relay_lease
            where exists (select from pg_stat_activity where pid = backend_pid)
              and exists (select from pg_replication_slots where slot_name = ? and active)
            """)
        .param(bed.slotName())
        .query(String.class)
        .optional()
        .orElse("");
  }
}

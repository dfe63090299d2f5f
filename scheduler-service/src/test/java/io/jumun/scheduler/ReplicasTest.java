package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two schedulers, none for a while, and one that is killed in the middle: every timer once. */
class ReplicasTest {

  private static final int MANY = 2_000;

  private final SharedInfrastructure infrastructure = SharedInfrastructure.get();
  private final ServiceDatabase database = infrastructure.newDatabase("replicas");
  private final TimerOwner owner = TimerOwner.connectedTo(infrastructure.bootstrapServers());

  @AfterEach
  void disconnect() {
    owner.close();
  }

  @Test
  void twoReplicasFireEachTimerOnceAndInOrder() {
    try (var one = Replica.on(database, "--jumun.scheduler.batch-size=50");
        var two = Replica.on(database, "--jumun.scheduler.batch-size=50")) {
      storeTimers(one, "now() + interval '2 seconds' + i * interval '1 microsecond'");

      await().atMost(Duration.ofMinutes(1)).until(() -> owner.elapsed().size() >= MANY);

      await().during(Duration.ofSeconds(1)).until(() -> owner.elapsed().size() == MANY);
      assertThat(owner.elapsed()).extracting(TimerElapsed::timerId).doesNotHaveDuplicates();
      assertThat(owner.elapsed()).allMatch(timer -> !timer.elapsedAt().isBefore(timer.dueAt()));
      assertThat(owner.elapsed()).extracting(TimerElapsed::dueAt).isSorted();
      assertThat(owner.sequences()).isSorted();
      await().until(() -> firedBy(one) + firedBy(two) == timers("ELAPSED"));
    }
  }

  @Test
  void twoReplicasFireEachTimeOfAJobOnceAndInOrder() {
    try (var one = Replica.on(database);
        var two = Replica.on(database);
        var minutely = new TestJob(database(), infrastructure.bootstrapServers());
        var secondly = new TestJob(database(), infrastructure.bootstrapServers());
        var skipping = new TestJob(database(), infrastructure.bootstrapServers());
        var once = new TestJob(database(), infrastructure.bootstrapServers());
        var all = new TestJob(database(), infrastructure.bootstrapServers())) {
      assertThat(one.context().isRunning() && two.context().isRunning()).isTrue();
      Instant start = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
      minutely.firing("0 * * * * *", "ALL", start);
      secondly.firing("* * * * * *", "SKIP", null);
      // Nobody fired for three days; the last time was half an hour ago, and so far off is the
      // next.
      Instant last = databaseMinute().minus(30, ChronoUnit.MINUTES);
      String hourly = "0 %d * * * *".formatted(last.atOffset(ZoneOffset.UTC).getMinute());
      Instant threeDaysAgo = last.minus(71, ChronoUnit.HOURS);
      List.of(Map.entry(skipping, "SKIP"), Map.entry(once, "ONCE"), Map.entry(all, "ALL"))
          .forEach(job -> job.getKey().firing(hourly, job.getValue(), threeDaysAgo));

      await().atMost(Duration.ofMinutes(1)).until(() -> minutely.triggered().size() >= 180);
      await().atMost(Duration.ofMinutes(1)).until(() -> secondly.triggered().size() >= 10);

      assertEachOnceAndInOrder(minutely, start, ChronoUnit.MINUTES);
      assertEachOnceAndInOrder(secondly, secondly.triggeredFor().getFirst(), ChronoUnit.SECONDS);
      await().until(() -> all.triggeredFor().contains(last) && once.triggeredFor().contains(last));
      assertEachOnceAndInOrder(all, threeDaysAgo, ChronoUnit.HOURS);
      assertThat(once.triggeredFor()).startsWith(last).doesNotHaveDuplicates();
      assertThat(once.runs("missed", Integer.class)).startsWith(71);
      await().until(() -> !skipping.runs("status", String.class).isEmpty());
      assertThat(skipping.runs("status", String.class)).startsWith("SKIPPED");
      assertThat(skipping.triggeredFor()).doesNotContain(last);
    }
  }

  @Test
  void firesAfterARestartWhatFellDueMeanwhile() {
    try (var first = Replica.on(database)) {
      storeTimers(first, "now() + interval '1 hour'");
    }
    theTimeHasCome();
    assertThat(owner.elapsed()).isEmpty();

    try (var second = Replica.on(database)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> owner.elapsed().size() >= MANY);

      await().during(Duration.ofSeconds(1)).until(() -> owner.elapsed().size() == MANY);
      assertThat(owner.elapsed()).extracting(TimerElapsed::timerId).doesNotHaveDuplicates();
    }
  }

  @Test
  void losesAndDoublesNothingWhenKilledBetweenClaimAndPublish() throws SQLException {
    try (var replica = Replica.on(database);
        Connection blocker = infrastructure.postgres().connect(database.name(), database.owner())) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table outbox in access exclusive mode");
      storeTimers(replica, "now()");

      // It has claimed its timers and waits to write their events.
      var superuser = superuser();
      await().until(() -> firing(superuser) == 1);
      assertThat(kill(superuser)).isEqualTo(1);
      await().until(() -> firing(superuser) == 1); // The next attempt, with a new connection.
      assertThat(pending()).isEqualTo(MANY);
      assertThat(kill(superuser)).isEqualTo(1);
      blocker.rollback();

      await().atMost(Duration.ofMinutes(1)).until(() -> owner.elapsed().size() >= MANY);
      await().during(Duration.ofSeconds(1)).until(() -> owner.elapsed().size() == MANY);
      assertThat(owner.elapsed()).extracting(TimerElapsed::timerId).doesNotHaveDuplicates();
      assertThat(pending()).isZero();
    }
  }

  @Test
  void sitsOutADatabaseThatIsAway() {
    try (var replica = Replica.on(database)) {
      storeTimers(replica, "now() + interval '1 hour'");
      infrastructure.postgres().stopImmediately();
      infrastructure.postgres().start();

      theTimeHasCome();

      await().atMost(Duration.ofMinutes(2)).until(() -> owner.elapsed().size() >= MANY);
      await().during(Duration.ofSeconds(1)).until(() -> owner.elapsed().size() >= MANY);
      assertThat(owner.elapsed().stream().map(TimerElapsed::timerId).distinct()).hasSize(MANY);
      assertThat(pending()).isZero();
    }
  }

  @Test
  void theDatabasesClockDecidesWhereverItIsMoved() throws SQLException {
    var clock = MovedClock.of(database);
    try (var _ = Replica.on(database, MovedClock.SETTING)) {
      store("in an hour", "now() + interval '1 hour'");

      clock.move("2 hours");
      await().until(() -> owner.elapsedNames().equals(List.of("in an hour")));

      clock.move("-1 hour");
      store("now", "now()");
      await().during(Duration.ofSeconds(2)).until(() -> pending() == 1);

      clock.move("0 hours");
      await().until(() -> owner.elapsedNames().equals(List.of("in an hour", "now")));
      await().during(Duration.ofSeconds(1)).until(() -> owner.elapsed().size() == 2);
      assertThat(owner.elapsed()).allMatch(timer -> !timer.elapsedAt().isBefore(timer.dueAt()));
    }
  }

  /** Not through Kafka: the other schedulers of this JVM would hear of it, too. */
  private void store(String name, String dueAt) {
    database()
        .sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
            values (?, ?, 'test', %s, jsonb_build_object('name', ?::text), 'test')
            """
                .formatted(dueAt))
        .params(owner.id(name), owner.subject, name)
        .update();
  }

  private void storeTimers(Replica replica, String dueAt) {
    int stored =
        replica
            .context()
            .getBean(JdbcClient.class)
            .sql(
                """
                insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
                select ? || '/' || i, ?, 'test', %s, '{}', 'test' from generate_series(1, ?) i
                """
                    .formatted(dueAt))
            .params(owner.subject, owner.subject, MANY)
            .update();
    assertThat(stored).isEqualTo(MANY);
  }

  private static void assertEachOnceAndInOrder(TestJob job, Instant start, ChronoUnit unit) {
    List<Instant> fired = job.triggeredFor();
    assertThat(fired)
        .isEqualTo(Stream.iterate(start, time -> time.plus(1, unit)).limit(fired.size()).toList());
    assertThat(job.sequences()).isSorted().doesNotHaveDuplicates();
    assertThat(job.triggered()).extracting(JobTriggered::runId).doesNotHaveDuplicates();
  }

  private Instant databaseMinute() {
    return database()
        .sql("select date_trunc('minute', clock_timestamp())")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static int firedBy(Replica replica) {
    return (int)
        replica.context().getBean(MeterRegistry.class).counter("jumun.timers.elapsed").count();
  }

  private void theTimeHasCome() {
    database()
        .sql("update timer set due_at = now() where subject = ?")
        .param(owner.subject)
        .update();
  }

  private int pending() {
    return database()
        .sql("select count(*) from timer where status = 'PENDING' and subject = ?")
        .param(owner.subject)
        .query(Integer.class)
        .single();
  }

  private int timers(String status) {
    return database()
        .sql("select count(*) from timer where status = ?")
        .param(status)
        .query(Integer.class)
        .single();
  }

  private int firing(JdbcClient superuser) {
    return superuser
        .sql(
            """
            select count(*) from pg_stat_activity where datname = ?
              and wait_event_type = 'Lock' and query ilike 'insert into outbox%'
            """)
        .param(database.name())
        .query(Integer.class)
        .single();
  }

  private int kill(JdbcClient superuser) {
    return superuser
        .sql(
            """
            select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
            where datname = ? and wait_event_type = 'Lock' and query ilike 'insert into outbox%'
            """)
        .param(database.name())
        .query(Integer.class)
        .single();
  }

  private JdbcClient superuser() throws SQLException {
    return JdbcClient.create(
        new SingleConnectionDataSource(infrastructure.postgres().connect("postgres"), true));
  }

  private JdbcClient database() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            infrastructure.postgres().jdbcUrl(database.name()),
            database.app().name(),
            database.app().password()));
  }
}

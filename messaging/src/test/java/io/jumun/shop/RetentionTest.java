package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.infrastructure.SharedInfrastructure;
import io.jumun.messaging.test.TestEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every service forgets, and what it must not forget yet. */
@ShopTest
class RetentionTest {

  private static final String JOB = "retention-shop";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private TestEvents events;

  @BeforeEach
  void connect() {
    events = TestEvents.connect(kafka);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void forgetsWhatIsOldInTheInbox() {
    heard("retention", 61);
    heard("retention", 61);
    heard("retention", 59);

    assertThat(run()).contains("2 inbox entries forgotten");
    assertThat(
            jdbc.sql("select count(*) from inbox where consumer = 'retention'")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void forgetsADayOfTheOutboxOnlyWhenAllOfItIsOnKafka() throws SQLException {
    day(TODAY.minusDays(30), "0/0");
    day(TODAY.minusDays(29), "FFFFFFF/0");
    day(TODAY.minusDays(14), "0/0");

    assertThat(run()).contains("1 days of the outbox forgotten");
    assertThat(days())
        .doesNotContain(name(TODAY.minusDays(30)))
        .as("not relayed, and not old enough")
        .contains(name(TODAY.minusDays(29)), name(TODAY.minusDays(14)))
        .contains(name(TODAY), name(TODAY.plusDays(7)));
  }

  @Test
  void forgetsDeadLettersLongAfterTheyWereClosedAndOpenOnesNever() {
    UUID open = deadLetter("OPEN", 5_000);
    UUID old = deadLetter("REPLAYED", 401);
    UUID fresh = deadLetter("SETTLED", 399);

    assertThat(run()).contains("1 dead letters forgotten");
    assertThat(jdbc.sql("select id from dead_letter").query(UUID.class).list())
        .contains(open, fresh)
        .doesNotContain(old);
    assertThat(jdbc.sql("select dead_letter_id from dead_letter_handling").query(UUID.class).list())
        .contains(fresh)
        .doesNotContain(old);
    jdbc.sql("delete from dead_letter where id = any (?)").param(new UUID[] {open, fresh}).update();
  }

  private UUID deadLetter(String status, int closedDaysAgo) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    jdbc.sql(
            """
            insert into dead_letter (id, consumer, topic, partition, "offset", header_names,
              header_values, cause, attempts, status, first_failed_at, closed_at)
            select ?, 'retention', 'retention', 0, ?, '{}', '{}', 'cause', 1, status, at,
              case status when 'OPEN' then null else at end
            from (select ? as status, now() - ? * interval '1 day' as at) as made
            """)
        .params(id, closedDaysAgo, status, closedDaysAgo)
        .update();
    jdbc.sql(
            "insert into dead_letter_handling (id, dead_letter_id, by, outcome) values (?, ?, 'me', 'SETTLED')")
        .params(UUID.randomUUID(), id)
        .update();
    return id;
  }

  private void heard(String consumer, int daysAgo) {
    jdbc.sql(
            "insert into inbox (consumer, event_id, handled_at) values (?, ?, now() - ? * interval '1 day')")
        .params(consumer, UUID.randomUUID(), daysAgo)
        .update();
  }

  /** A day as the owner would have made it, after which the log stood there. */
  private void day(LocalDate day, String end) throws SQLException {
    String database = jdbc.sql("select current_database()").query(String.class).single();
    try (Connection owner = SharedInfrastructure.get().postgres().connect(database);
        var statement = owner.createStatement()) {
      statement.execute(
          "create table %1$s (like outbox including defaults including constraints);"
              .formatted(name(day)));
      statement.execute("alter table %s owner to %s".formatted(name(day), ownerOfOutbox()));
      statement.execute(
          "alter table outbox attach partition %s for values from ('%s 00:00Z') to ('%s 00:00Z')"
              .formatted(name(day), day, day.plusDays(1)));
      statement.execute(
          "insert into outbox_day values ('%s', '%s') on conflict (day) do update set end_lsn = excluded.end_lsn"
              .formatted(day, end));
    }
  }

  private String ownerOfOutbox() {
    return jdbc.sql("select tableowner from pg_tables where tablename = 'outbox'")
        .query(String.class)
        .single();
  }

  private List<String> days() {
    return jdbc.sql(
            "select inhrelid::regclass::text from pg_inherits where inhparent = 'outbox'::regclass")
        .query(String.class)
        .list();
  }

  private static String name(LocalDate day) {
    return "outbox_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private String run() {
    UUID run = UuidCreator.getTimeOrderedEpoch();
    events.publish(
        "scheduler-service", 1, new JobTriggered(JOB, run, "CRON", Instant.now(), TODAY, Map.of()));
    return await().until(() -> reports(run), reports -> !reports.isEmpty()).getFirst().details();
  }

  private List<JobRunReported> reports(UUID run) {
    return events.about(Topic.SCHEDULER_COMMANDS, JOB, JobRunReported.class).stream()
        .filter(report -> report.runId().equals(run))
        .toList();
  }
}

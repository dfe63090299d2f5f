package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.infrastructure.SharedInfrastructure;
import io.jumun.scheduler.application.ChangeJob;
import io.jumun.scheduler.application.Jobs;
import io.jumun.scheduler.application.RunJob;
import io.jumun.scheduler.domain.JobEdit;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever does a job's work sees, and what stands in the log. */
@SchedulerTest
class JobsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration A_WHILE = Duration.ofSeconds(2);
  private static final String SOMEBODY = UUID.randomUUID().toString();

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MeterRegistry metrics;
  @Autowired Jobs jobs;
  @Autowired ChangeJob changeJob;
  @Autowired RunJob runJob;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TestJob job;

  @BeforeEach
  void connect() {
    job = new TestJob(jdbc, bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    job.close();
  }

  @Test
  void firesAtEveryTimeOfItsScheduleOnceAndNeverEarly() {
    Instant start = databaseTime();
    job.firing("* * * * * *", "SKIP", null);

    await().until(() -> job.triggered().size() >= 3);

    List<Instant> times = job.triggeredFor();
    Instant first = times.getFirst();
    assertThat(first).isBetween(start, start.plusSeconds(5)).matches(JobsTest::isWholeSecond);
    assertThat(times.subList(0, 3))
        .containsExactly(first, first.plusSeconds(1), first.plusSeconds(2));
    assertThat(job.sequences()).isSorted();
    assertThat(job.runs("triggered_at >= scheduled_for", Boolean.class)).doesNotContain(false);
    assertThat(job.runs("triggered_at - scheduled_for < interval '2 s'", Boolean.class))
        .doesNotContain(false);
  }

  @Test
  void tellsWhoeverDoesTheWorkAllAboutTheRun() {
    job.firing("0 0 0 * * *", "ONCE", databaseTime().minus(1, ChronoUnit.DAYS));

    await().until(() -> !job.triggered().isEmpty());

    JobTriggered triggered = job.triggered().getFirst();
    assertThat(triggered.job()).isEqualTo(job.name);
    assertThat(triggered.payload()).isEqualTo(Map.of("depth", "all"));
    assertThat(triggered.businessDate())
        .isEqualTo(LocalDate.ofInstant(triggered.scheduledFor(), SEOUL));
    assertThat(job.runs("id", UUID.class)).containsExactly(triggered.runId());
    assertThat(job.runs("status", String.class)).containsExactly("RUNNING");
    assertThat(job.runs("deadline = triggered_at + interval '1 h'", Boolean.class))
        .containsExactly(true);
    assertThat(job.traceparent()).contains(job.runs("trace_id", String.class).getFirst());
  }

  @Test
  void skipsDaysThatWereMissed() {
    Instant last = lastFullHour();
    job.firing(daily(last), "SKIP", last.minus(2, ChronoUnit.DAYS));

    await().until(() -> last.plus(1, ChronoUnit.DAYS).equals(job.nextFireAt()));

    assertThat(job.runs("status", String.class)).containsExactly("SKIPPED");
    assertThat(job.runs("details", String.class)).containsExactly("Missed and skipped: 3 times");
    assertThat(job.runs("scheduled_for", OffsetDateTime.class))
        .extracting(OffsetDateTime::toInstant)
        .containsExactly(last);
    await().during(A_WHILE).until(() -> job.triggered().isEmpty());
  }

  @Test
  void catchesUpOnceWithDaysThatWereMissed() {
    Instant last = lastFullHour();
    job.firing(daily(last), "ONCE", last.minus(2, ChronoUnit.DAYS));

    await().until(() -> !job.triggered().isEmpty());

    assertThat(job.triggered().getFirst().trigger()).isEqualTo("CATCH_UP");
    assertThat(job.runs("missed", Integer.class)).containsExactly(2);
    await().during(A_WHILE).until(() -> job.triggeredFor().equals(List.of(last)));
  }

  @Test
  void catchesUpWithEveryDayThatWasMissedTheOldestFirst() {
    Instant last = lastFullHour();
    job.firing(daily(last), "ALL", last.minus(2, ChronoUnit.DAYS));

    await().until(() -> job.triggered().size() >= 3);

    assertThat(job.triggered()).extracting(JobTriggered::trigger).containsOnly("CATCH_UP");
    assertThat(job.triggered())
        .extracting(JobTriggered::businessDate)
        .isSorted()
        .doesNotHaveDuplicates();
    List<Instant> days =
        List.of(last.minus(2, ChronoUnit.DAYS), last.minus(1, ChronoUnit.DAYS), last);
    await().during(A_WHILE).until(() -> job.triggeredFor().equals(days));
  }

  @Test
  void firesNoTimeAgainWhenItsClockGoesBack() {
    Instant last = lastFullHour();
    Instant next = last.plus(1, ChronoUnit.DAYS);
    job.firing(daily(last), "ALL", last.minus(2, ChronoUnit.DAYS));
    await().until(() -> job.triggered().size() == 3);

    job.fireNextAt(last.minus(3, ChronoUnit.DAYS));

    await().until(() -> job.triggered().size() == 4);
    assertThat(job.triggeredFor().getLast()).isEqualTo(last.minus(3, ChronoUnit.DAYS));
    assertThat(job.nextFireAt()).isEqualTo(next);
    await().during(A_WHILE).until(() -> job.triggered().size() == 4);
  }

  @Test
  void catchesUpWithNothingAfterAPause() {
    job.firing("* * * * * *", "ALL", null);
    await().until(() -> !job.triggered().isEmpty());

    changeJob.change(job.name, active(false), SOMEBODY);
    Instant paused = databaseTime();
    List<UUID> before = job.runs("id", UUID.class);
    await().during(A_WHILE).until(() -> job.runs("id", UUID.class).equals(before));
    Instant resumed = databaseTime();
    changeJob.change(job.name, active(true), SOMEBODY);

    await().until(() -> job.triggeredFor().getLast().isAfter(resumed));
    assertThat(job.triggeredFor())
        .noneMatch(time -> time.isAfter(paused) && time.isBefore(resumed));
    assertThat(job.triggered()).extracting(JobTriggered::trigger).containsOnly("CRON");
  }

  @Test
  void keepsWhoChangedWhatAndLetsNobodyAlterThat() {
    job.firing("0 0 0 * * *", "ONCE", null);
    changeJob.change(job.name, active(false), SOMEBODY);
    changeJob.change(job.name, active(false), "nobody, since nothing is different");
    changeJob.change(
        job.name, new JobEdit(true, "0 0 1 * * *", "UTC", null, null, null, null, null), SOMEBODY);

    assertThat(changes("changed_by")).containsExactly(SOMEBODY, SOMEBODY);
    assertThat(changes("before ->> 'active'")).containsExactly("true", "false");
    assertThat(changes("after ->> 'zone'")).containsExactly(null, "UTC");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("update job_change set changed_by = 'me'").update())
        .havingRootCause()
        .withMessageContaining("permission denied");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("delete from job_change").update())
        .havingRootCause()
        .withMessageContaining("permission denied");
  }

  @Test
  void runsNowAlsoWhenPausedAndLeavesTheScheduleAlone() {
    job.firing("0 0 0 1 1 *", "ONCE", null);
    await().until(() -> job.nextFireAt() != null);
    Instant next = job.nextFireAt();

    UUID first = runJob.now(job.name, SOMEBODY).id();
    changeJob.change(job.name, active(false), SOMEBODY);
    UUID second = runJob.now(job.name, SOMEBODY).id();
    changeJob.change(job.name, active(true), SOMEBODY);

    await().until(() -> job.triggered().size() == 2);
    assertThat(job.triggered()).extracting(JobTriggered::runId).containsExactly(first, second);
    assertThat(job.triggered()).extracting(JobTriggered::trigger).containsOnly("MANUAL");
    assertThat(job.nextFireAt()).isEqualTo(next);
  }

  @Test
  void makesUpForAPastDay() {
    job.paused("0 0 0 * * *", 3600);

    runJob.forDay(job.name, LocalDate.parse("2026-02-28"), SOMEBODY);

    await().until(() -> !job.triggered().isEmpty());
    assertThat(job.triggered().getFirst().trigger()).isEqualTo("BACKFILL");
    assertThat(job.triggered().getFirst().businessDate()).isEqualTo("2026-02-28");
    assertThat(job.runs("requested_by", String.class)).containsExactly(SOMEBODY);
  }

  @Test
  void storesHowARunWentTheFirstReportAlone() {
    job.paused("0 0 0 * * *", 3600);
    UUID run = runJob.now(job.name, SOMEBODY).id();
    UUID other = runJob.now(job.name, SOMEBODY).id();
    long deadLetters = deadLetters();

    job.report(UUID.randomUUID(), "SUCCEEDED", "of a run that nobody knows", 1);
    job.report(run, "SUCCEEDED", "30 members deactivated", 30);
    job.report(run, "FAILED", "said too late", 0);
    job.report(other, "FAILED", "the database was away", 0);

    await().until(() -> job.is(other, "FAILED"));
    assertThat(job.is(run, "SUCCEEDED")).isTrue();
    assertThat(job.runs("details", String.class))
        .containsExactly("30 members deactivated", "the database was away");
    assertThat(job.runs("affected", Long.class)).containsExactly(30L, 0L);
    assertThat(job.runs("duration_ms", Long.class)).containsExactly(1234L, 1234L);
    assertThat(job.runs("finished_at >= triggered_at", Boolean.class)).containsExactly(true, true);
    assertThat(deadLetters()).isEqualTo(deadLetters);
    await().until(() -> counted("SUCCEEDED") == 1 && counted("FAILED") == 1);
    assertThat(counted("RUNNING")).isEqualTo(2);
  }

  @Test
  void setsAsideReportsThatBreakARule() {
    job.paused("0 0 0 * * *", 3600);
    UUID run = runJob.now(job.name, SOMEBODY).id();
    long deadLetters = deadLetters();

    job.report(run, "DONE", "", 0);
    job.report(run, "OVERDUE", "", 0);
    job.report(run, "SUCCEEDED", "x".repeat(2001), 0);
    job.report(run, "SUCCEEDED", "a\0b", 0);
    job.report(run, "SUCCEEDED", "", -1);
    job.report(null, "SUCCEEDED", "", 0);

    await().until(() -> deadLetters() == deadLetters + 6);
    assertThat(job.is(run, "RUNNING")).isTrue();
    job.report(run, "SUCCEEDED", "x".repeat(2000), 0);
    await().until(() -> job.is(run, "SUCCEEDED"));
  }

  @Test
  void isOverdueAfterItsTimeLimitUntilSomebodyReports() {
    job.paused("0 0 0 * * *", 1);
    UUID run = runJob.now(job.name, SOMEBODY).id();
    assertThat(job.is(run, "RUNNING")).isTrue();

    await().until(() -> job.is(run, "OVERDUE"));
    assertThat(job.runs("deadline < clock_timestamp()", Boolean.class)).containsExactly(true);
    await().until(() -> counted("OVERDUE") == 1);

    job.report(run, "FAILED", "took too long", 0);
    await().until(() -> job.is(run, "FAILED"));
  }

  @Test
  void takesNoPayloadButTexts() {
    for (String payload : List.of("[]", "{\"a\": 1}", "{\"a\": [\"b\"]}", "{\"a\": {}}")) {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .as(payload)
          .isThrownBy(
              () ->
                  jdbc.sql("update job set payload = ?::jsonb where name = 'member-dormancy'")
                      .param(payload)
                      .update());
    }
  }

  @Test
  void switchesOffAloudWhatCannotBeReadAndGoesOnWithTheOthers() {
    try (var broken = new TestJob(jdbc, bootstrapServers)) {
      Instant longAgo = databaseTime().minus(9, ChronoUnit.DAYS);
      broken.firing("nonsense", "ALL", longAgo);
      job.firing("0 0 0 * * *", "ONCE", longAgo.plusSeconds(1));

      await().until(() -> !job.triggered().isEmpty());

      assertThat(jobs.find(broken.name).orElseThrow().active()).isFalse();
      assertThat(
              jdbc.sql("select changed_by from job_change where job = ?")
                  .param(broken.name)
                  .query(String.class)
                  .list())
          .containsExactly("scheduler-service");
      assertThat(broken.triggered()).isEmpty();
    }
  }

  @Test
  void knowsHowManyJobsAreLate() {
    job.firing("0 0 0 * * *", "ONCE", null);
    await().until(() -> job.nextFireAt() != null);
    await().until(() -> jobs.late(Duration.ofSeconds(1)) == 0);

    transaction.executeWithoutResult(
        _ -> {
          jobs.lock(job.name);
          job.fireNextAt(databaseTime().minusSeconds(5));
          assertThat(jobs.late(Duration.ofSeconds(1))).isEqualTo(1);
          assertThat(jobs.late(Duration.ofSeconds(30))).isZero();
        });

    await().until(() -> jobs.late(Duration.ofSeconds(1)) == 0);
  }

  @Test
  void leavesNothingHalfWhenKilledBetweenTheRunAndItsEvent() throws SQLException {
    Instant last = lastFullHour();
    try (var superuser = superuser("postgres");
        var blocker = superuser(databaseName())) {
      blocker.createStatement().execute("begin; lock table outbox in access exclusive mode");
      job.firing(daily(last), "ONCE", last);

      // It has written the run and waits to write the event.
      await().until(() -> waiting(superuser, "count(*)") == 1);
      assertThat(waiting(superuser, "count(*) filter (where pg_terminate_backend(pid))"))
          .isEqualTo(1);
      await().until(() -> waiting(superuser, "count(*)") == 1); // The next attempt.
      assertThat(job.runs("id", UUID.class)).isEmpty();
      assertThat(job.nextFireAt()).isEqualTo(last);
      blocker.createStatement().execute("rollback");
    }

    await().until(() -> !job.triggered().isEmpty());
    await().during(A_WHILE).until(() -> job.triggeredFor().equals(List.of(last)));
    assertThat(job.runs("status", String.class)).containsExactly("RUNNING");
  }

  private int waiting(Connection superuser, String what) {
    return JdbcClient.create(new SingleConnectionDataSource(superuser, true))
        .sql(
            """
            select %s from pg_stat_activity where datname = ?
              and wait_event_type = 'Lock' and query ilike 'insert into outbox%%'
            """
                .formatted(what))
        .param(databaseName())
        .query(Integer.class)
        .single();
  }

  private Connection superuser(String database) throws SQLException {
    return SharedInfrastructure.get().postgres().connect(database);
  }

  private String databaseName() {
    return jdbc.sql("select current_database()").query(String.class).single();
  }

  private double counted(String status) {
    return metrics.counter("jumun.jobs.runs", "job", job.name, "status", status).count();
  }

  private List<String> changes(String expression) {
    return jdbc.sql("select %s from job_change where job = ? order by id".formatted(expression))
        .param(job.name)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private long deadLetters() {
    return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
  }

  private Instant databaseTime() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  /** Between one hour ago and two, so that neither midnight nor a full hour is near. */
  private Instant lastFullHour() {
    return databaseTime().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
  }

  private static String daily(Instant time) {
    return "0 0 %d * * *".formatted(time.atZone(SEOUL).getHour());
  }

  private static JobEdit active(boolean active) {
    return JobEdit.active(active);
  }

  private static boolean isWholeSecond(Instant time) {
    return time.getNano() == 0;
  }
}

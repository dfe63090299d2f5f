package io.jumun.scheduler.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.infrastructure.SharedInfrastructure;
import io.jumun.scheduler.SchedulerTest;
import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.application.RunPlace;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With a long log, only those runs are looked at that matter. */
@SchedulerTest
class RunIndexesTest {

  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "job",
          "past-3",
          "status",
          "FAILED",
          "triggeredAt",
          Times.column(Instant.parse("2027-01-01T00:00:00Z")),
          "id",
          new UUID(0, 0),
          "most",
          51,
          "trigger",
          "MANUAL",
          "from",
          Times.column(Instant.parse("2026-01-01T00:00:00Z")),
          "to",
          Times.column(Instant.parse("2026-01-02T00:00:00Z")));

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void storeManyRuns() throws SQLException {
    jdbc.sql(
            """
            insert into job_run (id, job, trigger, scheduled_for, business_date, triggered_at,
              deadline, status, finished_at)
            select gen_random_uuid(), 'past-' || i % 5, 'CRON', t, t::date, t, t,
              case i % 4 when 0 then 'FAILED' else 'SUCCEEDED' end, t
            from (select i, timestamptz '2025-01-01 00:00Z' + i * interval '1 hour' as t
              from generate_series(1, 20000) i) as run
            """)
        .update();
    analyze();
  }

  /** Only the table's owner may. */
  private void analyze() throws SQLException {
    String database = jdbc.sql("select current_database()").query(String.class).single();
    try (Connection owner = SharedInfrastructure.get().postgres().connect(database)) {
      owner.createStatement().execute("analyze job_run");
    }
  }

  @AfterEach
  void forgetThem() {
    jdbc.sql("delete from job_run where job like 'past-%'").update();
  }

  @Test
  void everyPageOfTheLogIsReadFromItsIndex() {
    assertThat(plan(null, null)).contains("Index Scan using job_run_newest").doesNotContain("Sort");
    assertThat(plan("past-3", null))
        .contains("Index Scan using job_run_of_job ")
        .doesNotContain("Sort");
    assertThat(plan(null, RunStatus.FAILED))
        .contains("Index Scan using job_run_in_status")
        .doesNotContain("Sort");
    assertThat(plan("past-3", RunStatus.FAILED))
        .contains("Index Scan using job_run_of_job_in_status")
        .doesNotContain("Sort");
  }

  @Test
  void whatOperatorsStartedAndWhatStartedThenIsReadFromAnIndex() {
    var manual = new RunFilter(null, null, RunTrigger.MANUAL, null, null);
    var then = new RunFilter(null, null, null, Instant.EPOCH, Instant.EPOCH);

    assertThat(planOf(manual, null)).contains("Index Scan using job_run_by_trigger");
    assertThat(planWithoutSorting(then))
        .contains("Index Scan using job_run_newest")
        .doesNotContain("Sort");
  }

  @Test
  void forgettingReadsTheOldestFromTheirIndex() {
    assertThat(explained(jdbc.sql("explain (costs off) " + RunSql.FORGET).param(86_400L).param(2)))
        .contains("using job_run_newest")
        .doesNotContain("Seq Scan on job_run");
  }

  @Test
  void watchingLooksOnlyAtRunsThatNobodyHasReported() {
    assertThat(explained(jdbc.sql("explain (costs off) " + RunSql.MARK_OVERDUE)))
        .contains("job_run_deadline")
        .doesNotContain("Seq Scan on job_run");
  }

  private String plan(String job, RunStatus status) {
    var after = new RunPlace(Instant.EPOCH, new UUID(0, 0));
    return planOf(new RunFilter(job, status, null, null, null), after);
  }

  private String planOf(RunFilter filter, RunPlace after) {
    String page = RunSql.page(filter, after);
    return explained(jdbc.sql("explain (costs off) " + page).params(PARAMETERS));
  }

  /** To sort the runs of one day is no more work to the planner than to read them in order. */
  private String planWithoutSorting(RunFilter filter) {
    return transaction.execute(
        _ -> {
          jdbc.sql("set local enable_sort = off").update();
          return planOf(filter, null);
        });
  }

  private static String explained(JdbcClient.StatementSpec explain) {
    return String.join("\n", explain.query(String.class).list());
  }
}

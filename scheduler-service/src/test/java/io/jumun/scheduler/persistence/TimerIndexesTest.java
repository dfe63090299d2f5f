package io.jumun.scheduler.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.scheduler.SchedulerTest;
import io.jumun.scheduler.application.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With many timers pending, only those are looked at that matter. */
@SchedulerTest
class TimerIndexesTest {

  @Autowired JdbcClient jdbc;
  @Autowired Timers timers;
  @Autowired TransactionTemplate firing;

  @BeforeEach
  void storeManyTimers() {
    jdbc.sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
            select 'far/' || i, 'far/' || i % 1000, 'test', now() + interval '1 year', '{}', 'test'
            from generate_series(1, 20000) i on conflict do nothing
            """)
        .update();
    jdbc.sql("analyze timer").update();
  }

  @Test
  void firingLooksOnlyAtTimersThatAreDue() {
    String plan = firing.execute(_ -> timers.mayFire() ? plan(TimerSql.ELAPSE_DUE, 500) : "");

    assertThat(plan)
        .containsPattern("LockRows\\s+->  Index Scan using timer_due")
        .contains("Index Cond: (due_at <= ")
        .doesNotContain("Filter: (due_at");
  }

  @Test
  void planningLooksAtOneTimer() {
    assertThat(plan(TimerSql.SOONEST))
        .containsPattern("Limit\\s+->  Index (Only )?Scan using timer_due");
  }

  @Test
  void listingLooksOnlyAtASubjectsTimers() {
    assertThat(plan(TimerSql.PAGE, "far/7", "-infinity", "", 50))
        .contains("timer_subject")
        .contains("Index Cond: ((subject = 'far/7'");
  }

  @Test
  void whatIsPendingAndWhatIsLateIsReadFromItsIndex() {
    for (boolean late : new boolean[] {false, true}) {
      for (boolean first : new boolean[] {false, true}) {
        String pending = TimerSql.pending(late, first);
        String plan =
            String.join(
                "\n",
                jdbc.sql("explain (costs off) " + pending)
                    .param("late", 1000L)
                    .param("dueAt", "2026-01-01T00:00:00Z")
                    .param("timerId", "far/7")
                    .param("most", 51)
                    .query(String.class)
                    .list());
        assertThat(plan).contains("timer_due").doesNotContain("Seq Scan");
      }
    }
  }

  private String plan(String sql, Object... parameters) {
    return String.join(
        "\n", jdbc.sql("explain (costs off) " + sql).params(parameters).query(String.class).list());
  }
}

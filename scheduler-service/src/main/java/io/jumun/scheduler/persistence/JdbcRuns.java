package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.application.RunPlace;
import io.jumun.scheduler.application.Runs;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunReport;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set-based throughout: a batch of any size is one statement. */
@Repository
class JdbcRuns implements Runs {

  private final JdbcClient jdbc;

  JdbcRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> start(List<JobRun> runs) {
    if (runs.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(RunSql.START)
        .param(runs.stream().map(JobRun::id).toArray(UUID[]::new))
        .param(column(runs, JobRun::job))
        .param(column(runs, run -> run.trigger().name()))
        .param(column(runs, run -> run.scheduledFor().toString()))
        .param(column(runs, run -> run.businessDate().toString()))
        .param(column(runs, run -> run.triggeredAt().toString()))
        .param(column(runs, run -> run.deadline().toString()))
        .param(column(runs, run -> run.status().name()))
        .param(column(runs, JobRun::details))
        .param(runs.stream().map(JobRun::missed).toArray(Integer[]::new))
        .param(column(runs, JobRun::traceId))
        .param(column(runs, JobRun::requestedBy))
        .query(UUID.class)
        .set();
  }

  @Override
  public Set<UUID> report(List<RunReport> reports) {
    if (reports.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(RunSql.REPORT)
        .param(reports.stream().map(RunReport::runId).toArray(UUID[]::new))
        .param(column(reports, RunReport::job))
        .param(column(reports, report -> report.status().name()))
        .param(column(reports, RunReport::details))
        .param(reports.stream().map(RunReport::affected).toArray(Long[]::new))
        .param(reports.stream().map(RunReport::durationMs).toArray(Long[]::new))
        .query(UUID.class)
        .set();
  }

  @Override
  public List<String> markOverdue() {
    return jdbc.sql(RunSql.MARK_OVERDUE).query(String.class).list();
  }

  @Override
  public List<JobRun> page(RunFilter filter, @Nullable RunPlace after, int most) {
    var page = jdbc.sql(RunSql.page(filter, after)).param("most", most);
    if (filter.job() != null) {
      page = page.param("job", filter.job());
    }
    if (filter.status() != null) {
      page = page.param("status", filter.status().name());
    }
    if (after != null) {
      page = page.param("triggeredAt", Times.column(after.triggeredAt())).param("id", after.id());
    }
    return page.query((row, _) -> RunRows.run(row)).list();
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}

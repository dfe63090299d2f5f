package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.application.RunPlace;
import io.jumun.scheduler.application.Runs;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        .param(runs.stream().map(JobRun::repeats).toArray(UUID[]::new))
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
  public Optional<JobRun> find(UUID id) {
    return jdbc.sql(RunSql.FIND).param(id).query((row, _) -> RunRows.run(row)).optional();
  }

  @Override
  public List<JobRun> lastOfEachJob() {
    return jdbc.sql(RunSql.LAST_OF_EACH_JOB).query((row, _) -> RunRows.run(row)).list();
  }

  @Override
  public int forget(Duration age, int most) {
    return jdbc.sql(RunSql.FORGET).param(age.toSeconds()).param(most).update();
  }

  @Override
  public List<JobRun> page(RunFilter filter, @Nullable RunPlace after, int most) {
    return jdbc.sql(RunSql.page(filter, after))
        .params(parameters(filter, after))
        .param("most", most)
        .query((row, _) -> RunRows.run(row))
        .list();
  }

  /** Also of what does not stand in the statement: that is overlooked. */
  private static Map<String, @Nullable Object> parameters(
      RunFilter filter, @Nullable RunPlace after) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("job", filter.job());
    parameters.put("status", filter.status() == null ? null : filter.status().name());
    parameters.put("trigger", filter.trigger() == null ? null : filter.trigger().name());
    parameters.put("from", Times.column(filter.from()));
    parameters.put("to", Times.column(filter.to()));
    parameters.put("triggeredAt", after == null ? null : Times.column(after.triggeredAt()));
    parameters.put("id", after == null ? null : after.id());
    return parameters;
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}

package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.application.Timers;
import io.jumun.scheduler.domain.ElapsedTimer;
import io.jumun.scheduler.domain.RequestTimer;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set-based throughout: a batch of any size is one statement. */
@Repository
class JdbcTimers implements Timers {

  /** Any number that nothing else in this database locks. */
  private static final long THE_RIGHT_TO_FIRE = 0x7469_6d65_7273L;

  private final JdbcClient jdbc;

  JdbcTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Duration> storeNew(List<RequestTimer> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(TimerSql.STORE_NEW)
        .param(column(requests, request -> request.timerId().value()))
        .param(column(requests, RequestTimer::subject))
        .param(column(requests, RequestTimer::kind))
        .param(column(requests, request -> request.dueAt().toString()))
        .param(column(requests, request -> PayloadJson.write(request.payload().entries())))
        .param(column(requests, RequestTimer::requestedBy))
        .param(column(requests, RequestTimer::traceparent))
        .query((row, _) -> Times.micros(row.getLong(1)))
        .list();
  }

  @Override
  public int cancelPending(Collection<TimerId> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    return jdbc.sql(TimerSql.CANCEL_PENDING)
        .param(ids.stream().map(TimerId::value).toArray(String[]::new))
        .update();
  }

  @Override
  public boolean mayFire() {
    return jdbc.sql(TimerSql.MAY_FIRE)
        .param(THE_RIGHT_TO_FIRE)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  @Override
  public List<ElapsedTimer> elapseDue(int most) {
    return jdbc.sql(TimerSql.ELAPSE_DUE)
        .param(most)
        .query((row, _) -> TimerRows.elapsed(row))
        .list();
  }

  @Override
  public Optional<Duration> untilNext() {
    return jdbc.sql(TimerSql.SOONEST).query(Long.class).optional().map(Times::micros);
  }

  @Override
  public List<Timer> about(String subject, @Nullable TimerPlace after, int most) {
    return jdbc.sql(TimerSql.PAGE)
        .param(subject)
        .param(after == null ? "-infinity" : after.dueAt().toString())
        .param(after == null ? "" : after.timerId().value())
        .param(most)
        .query((row, _) -> TimerRows.timer(row))
        .list();
  }

  @Override
  public List<Timer> pending(@Nullable Duration late, @Nullable TimerPlace after, int most) {
    return jdbc.sql(TimerSql.pending(late != null, after == null))
        .param("late", late == null ? null : late.toMillis())
        .param("dueAt", after == null ? null : after.dueAt().toString())
        .param("timerId", after == null ? null : after.timerId().value())
        .param("most", most)
        .query((row, _) -> TimerRows.timer(row))
        .list();
  }

  @Override
  public Backlog backlog() {
    return jdbc.sql(TimerSql.BACKLOG)
        .query((row, _) -> new Backlog(row.getLong(1), row.getLong(2)))
        .single();
  }

  private static @Nullable String[] column(
      List<RequestTimer> requests, Function<RequestTimer, @Nullable String> value) {
    return requests.stream().map(value).toArray(String[]::new);
  }
}

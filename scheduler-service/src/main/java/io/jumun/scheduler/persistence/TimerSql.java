package io.jumun.scheduler.persistence;

/** Every statement about timers; the indexes they use stand in the migration. */
final class TimerSql {

  /** By id, so that two batches with the same ids cannot deadlock; by place: the first one wins. */
  static final String STORE_NEW =
      """
      insert into timer (timer_id, subject, kind, due_at, payload, requested_by, traceparent)
      select timer_id, subject, kind, due_at::timestamptz, payload::jsonb, requested_by, traceparent
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        with ordinality
        as request (timer_id, subject, kind, due_at, payload, requested_by, traceparent, place)
      order by timer_id, place
      on conflict (timer_id) do nothing
      returning (extract(epoch from due_at - clock_timestamp()) * 1000000)::bigint
      """;

  static final String CANCEL_PENDING =
      """
      with pending as (
        select timer_id from timer
        where timer_id = any(?::text[]) and status = 'PENDING'
        order by timer_id for no key update
      )
      update timer set status = 'CANCELLED', cancelled_at = clock_timestamp()
      from pending where timer.timer_id = pending.timer_id
      """;

  /**
   * Plans do not know how many timers are due, and after a long pause would read and sort all of
   * them for every batch; without those two ways they read the index in its order, up to the limit.
   */
  static final String MAY_FIRE =
      """
      select pg_try_advisory_xact_lock(?),
        set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)
      """;

  /**
   * The time is read once, in a subquery: compared with the volatile function itself, no index is
   * used and every pending timer is looked at.
   */
  static final String ELAPSE_DUE =
      """
      with time as materialized (select clock_timestamp() as now),
      due as (
        select timer_id from timer
        where status = 'PENDING' and due_at <= (select now from time)
        order by due_at, timer_id limit ?
        for no key update skip locked
      ),
      elapsed as (
        update timer set status = 'ELAPSED', elapsed_at = time.now
        from due, time where timer.timer_id = due.timer_id
        returning timer.timer_id, subject, kind, due_at, elapsed_at, payload, traceparent
      )
      select * from elapsed order by due_at, timer_id
      """;

  static final String SOONEST =
      """
      select ceil(extract(epoch from due_at - clock_timestamp()) * 1000000)::bigint
      from timer where status = 'PENDING' order by due_at, timer_id limit 1
      """;

  static final String PAGE =
      """
      select timer_id, subject, kind, due_at, status, elapsed_at from timer
      where subject = ? and (due_at, timer_id) > (?::timestamptz, ?)
      order by due_at, timer_id limit ?
      """;

  static final String BACKLOG =
      """
      select count(*), count(*) filter (where due_at <= clock_timestamp())
      from timer where status = 'PENDING'
      """;

  private TimerSql() {}

  /** Only what is asked for stands in the statement, so that it is read from timer_due. */
  static String pending(boolean late, boolean first) {
    return """
        select timer_id, subject, kind, due_at, status, elapsed_at from timer
        where status = 'PENDING'
        """
        + (late ? "and due_at < (select clock_timestamp()) - :late * interval '1 ms'\n" : "")
        + (first ? "" : "and (due_at, timer_id) > (:dueAt::timestamptz, :timerId)\n")
        + "order by due_at, timer_id limit :most";
  }
}

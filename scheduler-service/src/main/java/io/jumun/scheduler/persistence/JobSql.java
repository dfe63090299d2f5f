package io.jumun.scheduler.persistence;

/** Every statement about jobs; the indexes they use stand in the migration. */
final class JobSql {

  private static final String JOB =
      """
      select name, cron, zone, active, misfire, misfire_cap, time_limit_s, payload, note, next_fire_at
      from job
      """;

  static final String ALL = JOB + "order by name";

  static final String FIND = JOB + "where name = ?";

  static final String LOCK = FIND + " for no key update";

  static final String LOCK_DUE =
      JOB
          + """
          where active and coalesce(next_fire_at, '-infinity') <= ?
          order by coalesce(next_fire_at, '-infinity'), name limit ?
          for no key update skip locked
          """;

  /** A time that is not computed yet has no distance from now, so it counts as now. */
  static final String SOONEST =
      """
      select coalesce(ceil(extract(epoch from next_fire_at - clock_timestamp()) * 1000000), 0)::bigint
      from job where active order by coalesce(next_fire_at, '-infinity'), name limit 1
      """;

  static final String NOW = "select clock_timestamp()";

  static final String FIRE_NEXT_AT = "update job set next_fire_at = ? where name = ?";

  static final String CHANGE =
      """
      update job set cron = :cron, zone = :zone, active = :active, misfire = :misfire,
        misfire_cap = :cap, payload = :payload::jsonb, time_limit_s = :timeLimit, note = :note,
        next_fire_at = :next, updated_at = clock_timestamp(), updated_by = :by
      where name = :name
      """;

  static final String CREATE =
      """
      insert into job (name, cron, zone, payload, active, misfire, misfire_cap, time_limit_s, note,
        next_fire_at, updated_by)
      values (:name, :cron, :zone, :payload::jsonb, :active, :misfire, :cap, :timeLimit, :note,
        :next, :by)
      on conflict (name) do nothing
      """;

  static final String DELETE = "delete from job where name = ?";

  static final String CHANGES =
      """
      select id, changed_at, changed_by, before, after from job_change
      where job = ? and id < ? order by id desc limit ?
      """;

  static final String REMEMBER_CHANGE =
      """
      insert into job_change (job, changed_at, changed_by, before, after)
      values (:name, clock_timestamp(), :by, :before::jsonb, :after::jsonb)
      """;

  static final String LATE =
      """
      select count(*) from job
      where active and coalesce(next_fire_at, '-infinity')
        < (select clock_timestamp()) - ? * interval '1 millisecond'
      """;

  private JobSql() {}
}

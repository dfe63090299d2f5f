package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.played.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link DbScheduler} with its table, watched from outside. */
final class TheirTimers {

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Servers servers;
  private final Rows rows;

  TheirTimers(Servers servers) {
    this.servers = servers;
    this.rows = new Rows(servers);
  }

  /** The columns and indexes of its documentation, and rows as ours. */
  void fill(int pending) {
    rows.run(
        """
        create table scheduled_tasks (
          task_name text not null, task_instance text not null, task_data bytea,
          execution_time timestamptz, picked boolean not null, picked_by text,
          last_success timestamptz, last_failure timestamptz, consecutive_failures int,
          last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
          primary key (task_name, task_instance)
        ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)
        """);
    rows.run("create index on scheduled_tasks (execution_time)");
    rows.run("create index on scheduled_tasks (last_heartbeat)");
    rows.run("create index on scheduled_tasks (priority desc, execution_time asc)");
    rows.run("grant all on scheduled_tasks to public");
    add("pending", pending, "now() + interval '30 days' + i * interval '1 second'");
    rows.run("vacuum (analyze) scheduled_tasks");
    rows.run("checkpoint");
  }

  Speed claims(int threads, int warmUp, int count) {
    var begun = new CompletableFuture<CpuReading>();
    var done = new CompletableFuture<Speed>();
    try (ChildJvm child = start(threads, warmUp, count)) {
      CpuMeter meter =
          new CpuMeter()
              .with(Speed.PROCESS, child.pid())
              .with(Speed.POSTGRES, servers.postgresPid())
              .with(Speed.KAFKA, servers.kafkaPid());
      child.listen(
          line -> {
            if (line.equals("begun")) {
              begun.complete(meter.read());
            } else {
              long nanos = Long.parseLong(line.split(" ")[1]);
              done.complete(
                  new Speed(count, nanos / NANOS_PER_SECOND, meter.read().since(begun.join())));
            }
          });
      child.awaitReady(START_LIMIT);
      add("due", warmUp + count, "now()");
      return done.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  private ChildJvm start(int threads, int warmUp, int count) {
    return ChildJvm.launch(
        DbScheduler.class,
        List.of("" + threads, "" + warmUp, "" + count),
        Map.copyOf(servers.environment()));
  }

  private void add(String name, int count, String executionTime) {
    rows.run(
        """
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select '%s', '%s/' || i, %s, false, 1 from generate_series(1, %d) as i
        """
            .formatted(DbScheduler.TASK, name, executionTime, count));
  }
}

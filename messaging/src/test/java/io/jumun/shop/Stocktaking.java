package io.jumun.shop;

import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.job.JobWork;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the shelves: each step leaves a row, and does what the test says. */
@Component
class Stocktaking implements JobWork {

  private final JdbcClient jdbc;
  private final Map<UUID, IntFunction<JobStep>> scripts = new ConcurrentHashMap<>();
  private final Map<UUID, Runnable> preparations = new ConcurrentHashMap<>();

  Stocktaking(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String job() {
    return "stocktaking";
  }

  @Override
  public void prepare(JobRun run) {
    preparations.getOrDefault(run.id(), () -> {}).run();
  }

  @Override
  public JobStep step(JobRun run) {
    jdbc.sql("insert into effect (event_id, product_id, name) values (?, ?, 'counted')")
        .params(UUID.randomUUID(), run.id())
        .update();
    return scripts.getOrDefault(run.id(), _ -> JobStep.done()).apply(steps(run.id()));
  }

  /**
   * @param script what the run's step answers that leaves the n-th row, from 1
   */
  void script(UUID run, IntFunction<JobStep> script) {
    scripts.put(run, script);
  }

  /**
   * @param preparation of each of the run's steps
   */
  void prepare(UUID run, Runnable preparation) {
    preparations.put(run, preparation);
  }

  /** How many steps have left their row. */
  int steps(UUID run) {
    return jdbc.sql("select count(*) from effect where product_id = ?")
        .param(run)
        .query(Integer.class)
        .single();
  }
}

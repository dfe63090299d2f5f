package io.jumun.runner.story;

import io.jumun.runner.shop.Jobs;
import tools.jackson.databind.JsonNode;

/** Who runs the shop's jobs. */
public final class Operator {

  private final Scene scene;
  private final Jobs jobs;
  private final String admin;

  Operator(Scene scene, Jobs jobs, String admin) {
    this.scene = scene;
    this.jobs = jobs;
    this.admin = admin;
  }

  /** Runs the job now, and waits for its line in the execution log. */
  public LoggedRun runNow(String job) {
    scene.watch(job);
    String id = jobs.run(admin, job).orFail().get("id").asString();
    scene.says("An operator runs " + job + " now.");
    JsonNode ended =
        scene.until(
            "an end of run " + id,
            () -> jobs.logged(admin, job, id),
            run -> !run.path("status").asString("RUNNING").equals("RUNNING"));
    var run = new LoggedRun(ended.get("status").asString(), ended.path("details").asString(""));
    scene.says("The execution log says: %s, %s.".formatted(run.status(), run.details()));
    return run;
  }
}

package io.jumun.runner.shop;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The HTTP API of the jobs, as an operator uses it. */
public final class Jobs {

  private final URI scheduler;

  private Jobs(URI scheduler) {
    this.scheduler = scheduler;
  }

  /** Through the first replica of scheduler-service. */
  public static Jobs of(Platform platform) {
    return new Jobs(platform.service(ServiceKind.SCHEDULER).url());
  }

  public JsonNode job(String adminToken, String name) {
    return Http.get(scheduler.resolve("/jobs/" + name), adminToken).orFail();
  }

  /**
   * @param change what is to be different: {@code active}, {@code cron}, {@code zone}…
   */
  public Answer change(String adminToken, String name, Map<String, ?> change) {
    return Http.patch(scheduler.resolve("/jobs/" + name), adminToken, change);
  }

  /** Runs it now. */
  public Answer run(String adminToken, String name) {
    return Http.post(scheduler.resolve("/jobs/" + name + "/runs"), adminToken, Http.nothing());
  }

  /** The newest runs of the job, 200 at most, the newest first. */
  public List<JsonNode> runs(String adminToken, String name) {
    return Http.get(scheduler.resolve("/runs?limit=200&job=" + name), adminToken)
        .orFail()
        .get("items")
        .valueStream()
        .toList();
  }

  /** That run's line in the execution log; a missing node when it is not among the newest. */
  public JsonNode logged(String adminToken, String name, String runId) {
    return runs(adminToken, name).stream()
        .filter(run -> run.get("id").asString().equals(runId))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}

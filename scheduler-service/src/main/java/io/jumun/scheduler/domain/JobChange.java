package io.jumun.scheduler.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody changed about a job, for the record: only what is different.
 *
 * @param by the member's id, or the service itself
 */
public record JobChange(Map<String, String> before, Map<String, String> after, String by) {

  public static JobChange between(Job before, Job after, String by) {
    Map<String, String> was = told(before);
    Map<String, String> is = told(after);
    return new JobChange(without(was, is), without(is, was), by);
  }

  private static Map<String, String> told(Job job) {
    return Map.of(
        "cron", job.cron().expression(),
        "zone", job.cron().zone(),
        "active", String.valueOf(job.active()),
        "misfire", job.misfire().toString());
  }

  private static Map<String, String> without(Map<String, String> values, Map<String, String> same) {
    Map<String, String> rest = new LinkedHashMap<>(values);
    rest.entrySet().removeAll(same.entrySet());
    return rest;
  }
}

package io.jumun.scheduler.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody changed about a job, for the record: only what is different. Before its creation
 * and after its deletion there is nothing.
 *
 * @param by the member's id, or the service itself
 */
public record JobChange(Map<String, String> before, Map<String, String> after, String by) {

  public static JobChange between(Job before, Job after, String by) {
    Map<String, String> was = told(before);
    Map<String, String> is = told(after);
    return new JobChange(without(was, is), without(is, was), by);
  }

  public static JobChange created(Job job, String by) {
    return new JobChange(Map.of(), told(job), by);
  }

  public static JobChange deleted(Job job, String by) {
    return new JobChange(told(job), Map.of(), by);
  }

  private static Map<String, String> told(Job job) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("cron", job.cron().expression());
    told.put("zone", job.cron().zone());
    told.put("active", String.valueOf(job.active()));
    told.put("misfire", job.misfire().toString());
    told.put("timeLimit", job.timeLimit().toString());
    told.put("payload", new TreeMap<>(job.payload()).toString());
    told.put("note", job.note() == null ? "" : job.note());
    return told;
  }

  private static Map<String, String> without(Map<String, String> values, Map<String, String> same) {
    Map<String, String> rest = new LinkedHashMap<>(values);
    rest.entrySet().removeAll(same.entrySet());
    return rest;
  }
}

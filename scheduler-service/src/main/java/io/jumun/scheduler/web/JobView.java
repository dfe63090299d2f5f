package io.jumun.scheduler.web;

import io.jumun.scheduler.application.ScheduledJob;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.Misfire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job in an answer.
 *
 * @param misfireCap null unless the policy is ALL
 * @param timeLimit ISO 8601: {@code PT1H}
 * @param nextFireTimes the next ten; none while it is paused
 */
record JobView(
    String name,
    String cron,
    String zone,
    boolean active,
    Misfire.Policy misfire,
    @Nullable Integer misfireCap,
    Duration timeLimit,
    Map<String, String> payload,
    @Nullable String note,
    List<Instant> nextFireTimes) {

  static JobView of(ScheduledJob scheduled) {
    Job job = scheduled.job();
    return new JobView(
        job.name(),
        job.cron().expression(),
        job.cron().zone(),
        job.active(),
        job.misfire().policy(),
        job.misfire().cap(),
        job.timeLimit(),
        job.payload(),
        job.note(),
        scheduled.nextFireTimes());
  }
}

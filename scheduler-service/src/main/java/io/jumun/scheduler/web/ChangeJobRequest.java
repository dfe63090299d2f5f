package io.jumun.scheduler.web;

import io.jumun.scheduler.domain.JobEdit;
import io.jumun.scheduler.domain.Misfire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a job; what is missing stays as it is.
 *
 * @param cron six fields, seconds first
 * @param zone an IANA time zone
 * @param misfireCap the most runs that ALL catches up with after one gap
 */
record ChangeJobRequest(
    @Nullable Boolean active,
    @Nullable @Size(min = 1, max = 200) String cron,
    @Nullable @Size(min = 1, max = 100) String zone,
    Misfire.@Nullable Policy misfire,
    @Nullable @Min(1) @Max(Misfire.MOST_RUNS) Integer misfireCap) {

  JobEdit edit() {
    return new JobEdit(active, cron, zone, misfire, misfireCap);
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobEdit;
import io.jumun.scheduler.domain.Misfire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a job; what is missing stays as it is.
 *
 * @param cron six fields, seconds first
 * @param zone an IANA time zone
 * @param misfireCap the most runs that ALL catches up with after one gap
 * @param timeLimit after which a run that nobody has reported is overdue: {@code PT1H}
 * @param payload takes the place of the one before
 * @param note an empty one takes the note away
 */
record ChangeJobRequest(
    @Nullable Boolean active,
    @Nullable @Size(min = 1, max = Cron.LONGEST_EXPRESSION) String cron,
    @Nullable @Size(min = 1, max = Cron.LONGEST_ZONE) String zone,
    Misfire.@Nullable Policy misfire,
    @Nullable @Min(1) @Max(Misfire.MOST_RUNS) Integer misfireCap,
    @Nullable Duration timeLimit,
    @Nullable Map<String, @NotNull String> payload,
    @Nullable @Size(max = Job.LONGEST_NOTE) String note) {

  JobEdit edit() {
    return new JobEdit(active, cron, zone, misfire, misfireCap, timeLimit, payload, note);
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.Misfire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job that shall be.
 *
 * @param name by which a service tells its own jobs
 * @param cron six fields, seconds first
 * @param zone an IANA time zone; Asia/Seoul when it is missing
 * @param active true when it is missing
 * @param misfireCap the most runs that ALL catches up with after one gap; 100 when it is missing
 * @param timeLimit after which a run that nobody has reported is overdue: {@code PT1H}
 */
record CreateJobRequest(
    @NotNull
        @Pattern(
            regexp = Job.NAME,
            message = "has small letters, digits and hyphens, 100 at most; the first is no hyphen")
        String name,
    @NotNull @Size(min = 1, max = Cron.LONGEST_EXPRESSION) String cron,
    @Nullable @Size(min = 1, max = Cron.LONGEST_ZONE) String zone,
    @Nullable Boolean active,
    @Nullable Map<String, @NotNull String> payload,
    @NotNull Misfire.Policy misfire,
    @Nullable @Min(1) @Max(Misfire.MOST_RUNS) Integer misfireCap,
    @NotNull Duration timeLimit,
    @Nullable @Size(max = Job.LONGEST_NOTE) String note) {

  Job job() {
    return new Job(
        name,
        Cron.typed(cron, zone),
        active == null || active,
        new Misfire(misfire, misfireCap),
        timeLimit,
        payload == null ? Map.of() : payload,
        note == null || note.isBlank() ? null : note.strip(),
        null);
  }
}

package io.jumun.scheduler;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about the scheduler.
 *
 * @param pollInterval the longest sleep between two looks at the timers, 10 ms to 1 min; it bounds
 *     how late a timer is that another replica has stored
 * @param batchSize the most timers that elapse in one transaction, 1 to 5000
 * @param longestPause between two tries while the database is away, 100 ms to 5 min; pauses begin
 *     at the poll interval and double
 * @param lateAfter a timer that elapses later than this after its time is counted as late, 1 ms to
 *     1 h
 * @param jobPollInterval the longest sleep between two looks at the jobs, 10 ms to 1 min; it bounds
 *     how late a job is that was changed meanwhile
 * @param misfireGrace a time of a job that passed longer ago than this was missed, and the job's
 *     misfire policy decides; until then it is fired late, 1 s to 1 h
 * @param jobLateAfter a job that is due for longer than this is shown as late, 1 s to 1 h
 * @param runRetention how long the execution log keeps a run, 30 days to 10 years
 */
@Validated
@ConfigurationProperties("jumun.scheduler")
public record SchedulerProperties(
    @DefaultValue("PT0.2S") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration pollInterval,
    @DefaultValue("500") @Min(1) @Max(5000) int batchSize,
    @DefaultValue("PT10S") @DurationMin(millis = 100) @DurationMax(minutes = 5)
        Duration longestPause,
    @DefaultValue("PT1S") @DurationMin(millis = 1) @DurationMax(hours = 1) Duration lateAfter,
    @DefaultValue("PT1S") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration jobPollInterval,
    @DefaultValue("PT1M") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration misfireGrace,
    @DefaultValue("PT10S") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration jobLateAfter,
    @DefaultValue("P400D") @DurationMin(days = 30) @DurationMax(days = 3650)
        Duration runRetention) {}

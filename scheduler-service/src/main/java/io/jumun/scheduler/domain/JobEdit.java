package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/** What is to be different about a job; null stays as it is. */
public record JobEdit(
    @Nullable Boolean active,
    @Nullable String cron,
    @Nullable String zone,
    Misfire.@Nullable Policy misfire,
    @Nullable Integer misfireCap) {}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.RunStatus;
import org.jspecify.annotations.Nullable;

/** Which runs to show; null shows all. */
public record RunFilter(@Nullable String job, @Nullable RunStatus status) {}

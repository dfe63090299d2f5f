package io.jumun.scheduler.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time that a schedule names.
 *
 * @param businessDate the date on the wall clock that the cron meant; it differs from the date at
 *     that moment only where a clock is put forward over midnight
 */
public record FireTime(Instant at, LocalDate businessDate) {}

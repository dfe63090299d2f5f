package io.jumun.messaging.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A run of a job.
 *
 * @param scheduledFor the time it is about, however late it is done
 * @param businessDate the day it is about, in the job's time zone
 * @param payload what the job is set up with
 */
public record JobRun(
    UUID id, Instant scheduledFor, LocalDate businessDate, Map<String, String> payload) {}

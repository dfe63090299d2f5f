package io.jumun.scheduler.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a run went, as whoever did the work says.
 *
 * @param status SUCCEEDED or FAILED
 * @param details for people, up to 2000 characters
 * @param affected how many things were changed, 0 or more
 * @param durationMs 0 or more
 * @param traceparent the trace of the run, W3C Trace Context
 */
public record RunReport(
    String job,
    UUID runId,
    RunStatus status,
    String details,
    long affected,
    long durationMs,
    @Nullable String traceparent) {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_CHARACTERS = 2000;

  /**
   * @throws InvalidReport when a rule is broken
   */
  public RunReport {
    InvalidReport.unless(isName(job), "It does not name the job in up to 200 characters");
    InvalidReport.unless(runId != null, "It does not name the run");
    InvalidReport.unless(
        status == RunStatus.SUCCEEDED || status == RunStatus.FAILED,
        "A run is reported as SUCCEEDED or FAILED, not as " + status);
    InvalidReport.unless(storable(details), "The details have up to 2000 characters, none is NUL");
    InvalidReport.unless(affected >= 0, "No fewer than 0 things can be affected");
    InvalidReport.unless(durationMs >= 0, "No run takes less than 0 ms");
  }

  /**
   * @throws InvalidReport when there is no such status
   */
  public static RunStatus status(@Nullable String name) {
    try {
      return RunStatus.valueOf(String.valueOf(name));
    } catch (IllegalArgumentException unknown) {
      throw InvalidReport.unknownStatus(name);
    }
  }

  private static boolean isName(@Nullable String job) {
    return job != null
        && job.length() <= LONGEST_NAME
        && job.chars().noneMatch(Character::isISOControl);
  }

  private static boolean storable(@Nullable String details) {
    return details != null && details.length() <= MOST_CHARACTERS && details.indexOf('\0') < 0;
  }
}

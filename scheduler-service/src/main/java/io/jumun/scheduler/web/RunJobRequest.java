package io.jumun.scheduler.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's run is for.
 *
 * @param businessDate a day that is over, in the job's zone; missing for today
 */
record RunJobRequest(@Nullable LocalDate businessDate) {

  static RunJobRequest of(@Nullable RunJobRequest body) {
    return body == null ? new RunJobRequest(null) : body;
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.application.RecordedChange;
import java.time.Instant;
import java.util.Map;

/**
 * A change of a job in an answer: only what was different.
 *
 * @param by the member's id, or who did it without one
 * @param before empty when the job was created
 * @param after empty when the job was deleted
 */
record JobChangeView(
    long id, Instant at, String by, Map<String, String> before, Map<String, String> after) {

  static JobChangeView of(RecordedChange recorded) {
    var change = recorded.change();
    return new JobChangeView(
        recorded.id(), recorded.at(), change.by(), change.before(), change.after());
  }
}

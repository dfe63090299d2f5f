package io.jumun.scheduler.web;

import io.jumun.scheduler.application.RecordedChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a job's changes.
 *
 * @param nextCursor asks for the next page; null on the last
 */
record JobChangePage(List<JobChangeView> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there is another page
   */
  static JobChangePage of(List<RecordedChange> found, int limit) {
    List<RecordedChange> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? ChangeCursor.encode(shown.getLast()) : null;
    return new JobChangePage(shown.stream().map(JobChangeView::of).toList(), next);
  }
}

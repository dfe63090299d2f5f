package io.jumun.scheduler.web;

import io.jumun.scheduler.application.RunPlace;
import io.jumun.scheduler.domain.JobRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the execution log.
 *
 * @param nextCursor asks for the next page; null on the last
 */
record RunPage(List<RunView> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there is another page
   */
  static RunPage of(List<JobRun> found, int limit) {
    List<JobRun> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? RunCursor.encode(RunPlace.of(shown.getLast())) : null;
    return new RunPage(shown.stream().map(RunView::of).toList(), next);
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.domain.Timer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of timers.
 *
 * @param nextCursor asks for the next page; null on the last
 */
record TimerPage(List<TimerView> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there is another page
   */
  static TimerPage of(List<Timer> found, int limit) {
    List<Timer> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursorAfter(shown.getLast()) : null;
    return new TimerPage(shown.stream().map(TimerView::of).toList(), next);
  }

  private static String cursorAfter(Timer last) {
    return TimerCursor.encode(TimerPlace.of(last));
  }
}

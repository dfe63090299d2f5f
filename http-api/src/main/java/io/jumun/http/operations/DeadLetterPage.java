package io.jumun.http.operations;

import io.jumun.http.page.Cursor;
import io.jumun.messaging.deadletter.DeadLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of dead letters.
 *
 * @param nextCursor asks for the next page; null on the last
 * @param open how many wait for a person in this service altogether
 */
record DeadLetterPage(List<DeadLetterLine> items, @Nullable String nextCursor, long open) {

  /**
   * @param found one more than the limit when there is another page
   */
  static DeadLetterPage of(List<DeadLetter> found, int limit, long open) {
    List<DeadLetter> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? new Cursor(shown.getLast().id()).text() : null;
    return new DeadLetterPage(shown.stream().map(DeadLetterLine::of).toList(), next, open);
  }
}

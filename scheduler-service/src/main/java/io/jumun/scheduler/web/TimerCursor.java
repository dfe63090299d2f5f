package io.jumun.scheduler.web;

import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.domain.TimerId;

/** The place where a page of timers ended. */
public final class TimerCursor {

  private TimerCursor() {}

  public static String encode(TimerPlace place) {
    return new Cursor(place.dueAt(), place.timerId().value()).encode();
  }

  /**
   * @throws InvalidCursor when it is none of ours
   */
  public static TimerPlace decode(String text) {
    Cursor cursor = Cursor.decode(text);
    try {
      return new TimerPlace(cursor.time(), new TimerId(cursor.id()));
    } catch (IllegalArgumentException notOurs) {
      throw InvalidCursor.because(notOurs);
    }
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.application.RunPlace;
import java.util.UUID;

/** The place where a page of the execution log ended. */
public final class RunCursor {

  private RunCursor() {}

  public static String encode(RunPlace place) {
    return new Cursor(place.triggeredAt(), place.id().toString()).encode();
  }

  /**
   * @throws InvalidCursor when it is none of ours
   */
  public static RunPlace decode(String text) {
    Cursor cursor = Cursor.decode(text);
    try {
      return new RunPlace(cursor.time(), UUID.fromString(cursor.id()));
    } catch (IllegalArgumentException notOurs) {
      throw InvalidCursor.because(notOurs);
    }
  }
}

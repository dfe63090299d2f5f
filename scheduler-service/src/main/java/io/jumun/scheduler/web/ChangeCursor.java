package io.jumun.scheduler.web;

import io.jumun.scheduler.application.RecordedChange;

/** The place where a page of a job's changes ended. */
final class ChangeCursor {

  private ChangeCursor() {}

  static String encode(RecordedChange last) {
    return new Cursor(last.at(), String.valueOf(last.id())).encode();
  }

  /**
   * @throws InvalidCursor when it is none of ours
   */
  static long decode(String text) {
    try {
      return Long.parseLong(Cursor.decode(text).id());
    } catch (NumberFormatException notOurs) {
      throw InvalidCursor.because(notOurs);
    }
  }
}

package io.jumun.scheduler.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.domain.TimerId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** The place where a page ended, in a form that nobody is to look into. */
final class TimerCursor {

  private TimerCursor() {}

  static String encode(TimerPlace place) {
    String text = place.dueAt() + " " + place.timerId();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * @throws InvalidCursor when it is none of ours
   */
  static TimerPlace decode(String cursor) {
    try {
      String[] dueAtAndId = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
      return new TimerPlace(Instant.parse(dueAtAndId[0]), new TimerId(dueAtAndId[1]));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
      throw InvalidCursor.because(notOurs);
    }
  }
}

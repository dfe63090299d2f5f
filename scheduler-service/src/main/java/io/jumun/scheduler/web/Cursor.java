package io.jumun.scheduler.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list, which a caller hands back as it was given and is not to look into. */
record Cursor(Instant time, String id) {

  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * @throws InvalidCursor when it is none of ours
   */
  static Cursor decode(String cursor) {
    try {
      String[] timeAndId = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
      return new Cursor(Instant.parse(timeAndId[0]), timeAndId[1]).checked();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
      throw InvalidCursor.because(notOurs);
    }
  }

  String encode() {
    byte[] text = (time + " " + id).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private Cursor checked() {
    if (time.isBefore(Instant.EPOCH) || time.isAfter(END)) {
      throw new IllegalArgumentException("Nothing is listed at " + time);
    }
    return this;
  }
}

package io.jumun.sandbox.api;

import io.jumun.sandbox.wire.KoreanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/**
 * A period in Korean time.
 *
 * @param until exclusive
 */
record Period(Instant from, Instant until) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  /**
   * @param start {@code 2022-01-01T00:00:00}, with or without milliseconds
   * @param end likewise, and the whole of its last second or millisecond belongs to it
   * @throws InvalidPeriod when it is not written so, or ends before it starts
   */
  static Period of(String start, String end) {
    Instant from = time(start);
    Instant until = time(end).plus(end.contains(".") ? MILLISECOND : SECOND);
    if (until.isBefore(from)) {
      throw InvalidPeriod.of(start, end);
    }
    return new Period(from, until);
  }

  private static Instant time(String text) {
    try {
      return LocalDateTime.parse(text).atZone(KoreanTime.ZONE).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw InvalidPeriod.of(text, text);
    }
  }
}

package io.jumun.scheduler.domain;

import java.time.Instant;

/** A command breaks a rule; it will break it again however often it is tried. */
public final class InvalidTimer extends IllegalArgumentException {

  private InvalidTimer(String message) {
    super(message);
  }

  static InvalidTimer length(String what, int most, int length) {
    return new InvalidTimer("%s has 1 to %d characters, not %d".formatted(what, most, length));
  }

  static InvalidTimer missing(String what) {
    return new InvalidTimer(what + " is missing");
  }

  static InvalidTimer controlCharacter(String what) {
    return new InvalidTimer(what + " holds a control character");
  }

  static InvalidTimer outsideOfTime(Instant dueAt) {
    return new InvalidTimer(dueAt + " is not between the years 1970 and 9999");
  }

  static InvalidTimer payloadTooLarge(int characters, int most) {
    return new InvalidTimer(
        "The payload has %d characters, the most is %d".formatted(characters, most));
  }
}

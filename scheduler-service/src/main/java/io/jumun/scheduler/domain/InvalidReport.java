package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/** A report about a run breaks a rule; it will break it again however often it is tried. */
public final class InvalidReport extends IllegalArgumentException {

  private InvalidReport(String message) {
    super(message);
  }

  static InvalidReport unknownStatus(@Nullable String status) {
    return new InvalidReport("A run is reported as SUCCEEDED or FAILED, not as " + status);
  }

  static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidReport(rule);
    }
  }
}

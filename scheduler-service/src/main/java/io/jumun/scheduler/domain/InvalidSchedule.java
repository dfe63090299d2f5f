package io.jumun.scheduler.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cron that cannot be read or never fires, or a time zone that does not exist. */
public final class InvalidSchedule extends RuntimeException {

  private InvalidSchedule(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public static InvalidSchedule unreadable(String expression, RuntimeException cause) {
    return new InvalidSchedule(
        "\"%s\" is not a cron: %s".formatted(expression, cause.getMessage()), cause);
  }

  static InvalidSchedule tooLong() {
    return new InvalidSchedule(
        "A cron has up to %d characters and a time zone up to %d"
            .formatted(Cron.LONGEST_EXPRESSION, Cron.LONGEST_ZONE),
        null);
  }

  /**
   * @param why none of its days comes
   */
  public static InvalidSchedule neverFires(Cron cron, String why) {
    return new InvalidSchedule(
        "\"%s\" names a time that never comes: %s".formatted(cron.expression(), why), null);
  }

  /** A job that is asleep for so long is a slip of the pen. */
  public static InvalidSchedule notForYears(Cron cron, Instant next, int years) {
    return new InvalidSchedule(
        "\"%s\" would not fire before %s; a job fires at least once in %d years"
            .formatted(cron.expression(), next, years),
        null);
  }

  public static InvalidSchedule unknownZone(String zone, RuntimeException cause) {
    return new InvalidSchedule(
        "\"%s\" is not a time zone; write it like Asia/Seoul".formatted(zone), cause);
  }
}

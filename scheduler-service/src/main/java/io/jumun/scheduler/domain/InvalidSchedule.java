package io.jumun.scheduler.domain;

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

  public static InvalidSchedule neverFires(Cron cron) {
    return new InvalidSchedule(
        "\"%s\" names a time that never comes".formatted(cron.expression()), null);
  }

  public static InvalidSchedule unknownZone(String zone, RuntimeException cause) {
    return new InvalidSchedule(
        "\"%s\" is not a time zone; write it like Asia/Seoul".formatted(zone), cause);
  }
}

package io.jumun.scheduler.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them, never without what clock they are of. */
final class ConsoleTimes {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

  private final ZoneId zone;

  ConsoleTimes(ZoneId zone) {
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  public String at(Instant time) {
    return TEXT.format(time.atZone(zone));
  }

  public String at(Instant time, String inZone) {
    return TEXT.format(time.atZone(ZoneId.of(inZone)));
  }

  public String local(OffsetDateTime time) {
    return TEXT.format(time);
  }

  /** {@code 850 ms}, {@code 12.3 s}, {@code 5 min 3 s}. */
  public String lasting(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
    }
    return "%d min %d s".formatted(millis / 60_000, millis / 1000 % 60);
  }

  public String since(Instant time, Instant now) {
    return lasting(Math.max(0, Duration.between(time, now).toMillis()));
  }
}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.LocalTimes;
import io.jumun.scheduler.domain.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * Reads crons in Spring's dialect. Only wall-clock times are left to Spring: with zoned ones it
 * fires twice in the night when the clock is put back, and not at all when it is put forward.
 */
final class ScheduleReader {

  /** So much later nobody remembers that there is such a job. */
  private static final int MOST_YEARS = 10;

  private ScheduleReader() {}

  /**
   * @throws InvalidSchedule when the cron or its zone cannot be read
   */
  static Schedule read(Cron cron) {
    return new Schedule(times(cron.expression()), zone(cron));
  }

  /**
   * @throws InvalidSchedule when there is no such zone
   */
  static ZoneId zone(Cron cron) {
    try {
      return ZoneId.of(cron.zone());
    } catch (DateTimeException unknown) {
      throw InvalidSchedule.unknownZone(cron.zone(), unknown);
    }
  }

  /**
   * @throws InvalidSchedule when the cron cannot be read or never fires, or has no zone
   */
  static Instant next(Cron cron, Instant now) {
    return read(cron)
        .after(now)
        .map(FireTime::at)
        .orElseThrow(() -> InvalidSchedule.neverFires(cron, whyNever(cron)));
  }

  /**
   * The first time of a schedule that somebody has just written.
   *
   * @throws InvalidSchedule when the cron cannot be read, has no zone, or does not fire for years
   */
  static Instant firstOfNew(Cron cron, Instant now) {
    Instant next = next(cron, now);
    if (next.atZone(zone(cron)).isAfter(now.atZone(zone(cron)).plusYears(MOST_YEARS))) {
      throw InvalidSchedule.notForYears(cron, next, MOST_YEARS);
    }
    return next;
  }

  /** Would it come if any day of the week were right? */
  private static String whyNever(Cron cron) {
    String[] fields = cron.expression().split("\\s+");
    fields[5] = "*";
    LocalDateTime anywhere = LocalDateTime.of(2000, 1, 1, 0, 0);
    return times(String.join(" ", fields)).after(anywhere).isPresent()
        ? "that day of the month is never such a day of the week"
        : "none of its months has such a day";
  }

  private static LocalTimes times(String expression) {
    CronExpression times = expression(expression);
    return time -> Optional.ofNullable(times.next(time));
  }

  private static CronExpression expression(String expression) {
    try {
      return CronExpression.parse(expression);
    } catch (RuntimeException unreadable) {
      throw InvalidSchedule.unreadable(expression, unreadable);
    }
  }
}

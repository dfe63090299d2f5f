package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.LocalTimes;
import io.jumun.scheduler.domain.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * Reads crons in Spring's dialect. Only wall-clock times are left to Spring: with zoned ones it
 * fires twice in the night when the clock is put back, and not at all when it is put forward.
 */
final class ScheduleReader {

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
        .orElseThrow(() -> InvalidSchedule.neverFires(cron));
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

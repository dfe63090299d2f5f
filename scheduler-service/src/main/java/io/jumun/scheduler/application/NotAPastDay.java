package io.jumun.scheduler.application;

import java.time.LocalDate;

/** A run can be made up for a day that is over, and for no other. */
public final class NotAPastDay extends RuntimeException {

  private NotAPastDay(LocalDate day, LocalDate today) {
    super("%s is not between 1970-01-01 and the day before %s".formatted(day, today));
  }

  static NotAPastDay on(LocalDate day, LocalDate today) {
    return new NotAPastDay(day, today);
  }
}

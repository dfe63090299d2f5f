package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.ClockChange;
import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.Schedule;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A time at which a schedule will fire.
 *
 * @param local what the clock of the schedule's zone shows then
 */
public record PreviewedTime(Instant at, OffsetDateTime local, ClockChange change) {

  static PreviewedTime of(FireTime time, Schedule schedule) {
    return new PreviewedTime(
        time.at(), time.at().atZone(schedule.zone()).toOffsetDateTime(), schedule.changeAt(time));
  }
}

package io.jumun.scheduler.web;

import io.jumun.scheduler.application.PreviewedTime;
import io.jumun.scheduler.domain.ClockChange;
import io.jumun.scheduler.domain.Cron;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** When a schedule would fire. */
record SchedulePreview(String cron, String zone, List<Time> times) {

  /**
   * One of its next times.
   *
   * @param local what the clock shows in the zone
   * @param clockChange LEAPT_OVER: the clock leaps over the time that was meant, and it fires right
   *     after the leap; FIRST_OF_TWO: the clock shows this time twice, and it fires at the first
   */
  record Time(Instant at, OffsetDateTime local, ClockChange clockChange) {}

  static SchedulePreview of(Cron cron, List<PreviewedTime> times) {
    return new SchedulePreview(
        cron.expression(),
        cron.zone(),
        times.stream().map(time -> new Time(time.at(), time.local(), time.change())).toList());
  }
}

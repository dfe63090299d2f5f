package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.Schedule;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells when a schedule would fire, before anybody stores it. */
@Service
public class PreviewSchedule {

  private static final int SHOWN = 10;

  private final Jobs jobs;

  PreviewSchedule(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * The next ten times, as they will really happen.
   *
   * @throws io.jumun.scheduler.domain.InvalidSchedule when it would not be accepted
   */
  public List<PreviewedTime> of(Cron cron) {
    var now = jobs.now();
    ScheduleReader.firstOfNew(cron, now);
    Schedule schedule = ScheduleReader.read(cron);
    return schedule.from(now).limit(SHOWN).map(time -> PreviewedTime.of(time, schedule)).toList();
  }
}

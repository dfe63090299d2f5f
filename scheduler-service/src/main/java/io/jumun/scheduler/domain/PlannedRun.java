package io.jumun.scheduler.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that is to be written down, and to be triggered unless it is skipped.
 *
 * @param missed older times that were missed and get no run of their own
 * @param requestedBy the operator's member id; null when the schedule wants it
 * @param repeats the run that is done again; null for any other
 */
public record PlannedRun(
    RunTrigger trigger,
    FireTime time,
    boolean skipped,
    int missed,
    @Nullable String requestedBy,
    @Nullable UUID repeats) {

  static PlannedRun onTime(FireTime time) {
    return new PlannedRun(RunTrigger.CRON, time, false, 0, null, null);
  }

  static PlannedRun caughtUp(FireTime time, int missed) {
    return new PlannedRun(RunTrigger.CATCH_UP, time, false, missed, null, null);
  }

  static PlannedRun skipped(FireTime time, int missed) {
    return new PlannedRun(RunTrigger.CRON, time, true, missed, null, null);
  }

  /** A run outside the schedule: it neither moves it nor takes the place of a scheduled one. */
  public static PlannedRun requested(RunTrigger trigger, FireTime time, String by) {
    return new PlannedRun(trigger, time, false, 0, by, null);
  }

  /** The same, in place of one that came to nothing. */
  public PlannedRun inPlaceOf(UUID run) {
    return new PlannedRun(trigger, time, skipped, missed, requestedBy, run);
  }

  /** For operators, why the log has this line; null when that goes without saying. */
  @Nullable String reason() {
    if (skipped) {
      return "Missed and skipped: %s".formatted(times(missed + 1));
    }
    return missed == 0 ? null : "Stands for %s that were missed".formatted(times(missed + 1));
  }

  private static String times(int number) {
    if (number > MissedTimes.MOST_COUNTED) {
      return "more than %d times".formatted(MissedTimes.MOST_COUNTED);
    }
    return number == 1 ? "1 time" : number + " times";
  }
}

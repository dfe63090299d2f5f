package io.jumun.scheduler.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The times of a schedule that have passed unseen, the oldest first. After a month without anybody
 * to fire, a job of every second has millions: so many are neither counted nor kept.
 *
 * @param times the first of them, {@value #MOST_COUNTED} at most, and after those the very last
 */
record MissedTimes(List<FireTime> times) {

  static final int MOST_COUNTED = 10_000;

  static MissedTimes between(Schedule schedule, Instant start, Instant end) {
    List<FireTime> times =
        schedule
            .from(start)
            .takeWhile(time -> time.at().isBefore(end))
            .limit(MOST_COUNTED)
            .toList();
    return new MissedTimes(times.size() < MOST_COUNTED ? times : withLast(times, schedule, end));
  }

  /** What is to be done about them. */
  List<PlannedRun> under(Misfire misfire) {
    if (times.isEmpty()) {
      return List.of();
    }
    return switch (misfire.policy()) {
      case SKIP -> skippedAfter(0);
      case ONCE -> List.of(PlannedRun.caughtUp(times.getLast(), times.size() - 1));
      case ALL -> caughtUp(Objects.requireNonNull(misfire.cap()));
    };
  }

  private List<PlannedRun> caughtUp(int cap) {
    List<PlannedRun> runs = new ArrayList<>();
    times.stream().limit(cap).map(time -> PlannedRun.caughtUp(time, 0)).forEach(runs::add);
    runs.addAll(skippedAfter(cap));
    return runs;
  }

  /** One run stands for all that are skipped: the log shall not drown in them. */
  private List<PlannedRun> skippedAfter(int first) {
    return times.size() > first
        ? List.of(PlannedRun.skipped(times.getLast(), times.size() - first - 1))
        : List.of();
  }

  private static List<FireTime> withLast(List<FireTime> first, Schedule schedule, Instant end) {
    List<FireTime> times = new ArrayList<>(first);
    schedule.lastBetween(first.getLast().at().plusNanos(1), end).ifPresent(times::add);
    return times;
  }
}

package io.jumun.scheduler.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen again and again.
 *
 * @param name by which services tell their own jobs
 * @param active whether it fires; one that was paused catches up with nothing
 * @param timeLimit 1 second to 7 days, in whole seconds; a run that nobody answers for longer is
 *     overdue
 * @param payload what every run gets to know: up to 100 texts with 8192 characters in all
 * @param note for operators, up to 2000 characters
 * @param nextFireAt when there is something to do; null while it is paused, and until its first
 *     time was computed
 */
public record Job(
    String name,
    Cron cron,
    boolean active,
    Misfire misfire,
    Duration timeLimit,
    Map<String, String> payload,
    @Nullable String note,
    @Nullable Instant nextFireAt) {

  /** What a name looks like. */
  public static final String NAME = "[a-z0-9][a-z0-9-]{0,99}";

  public static final int LONGEST_NOTE = 2000;

  /**
   * @throws InvalidJob when a rule is broken
   */
  public Job {
    JobRules.check(name, timeLimit, payload, note);
    payload = Map.copyOf(payload);
  }

  /**
   * The job as an operator wants it. Its next time is open when the schedule is another or starts
   * anew.
   *
   * @throws InvalidMisfire when that policy makes no sense
   * @throws InvalidJob when another rule is broken
   */
  public Job edited(JobEdit edit) {
    boolean nowActive = edit.active() == null ? active : edit.active();
    Cron newCron = cron.edited(edit.cron(), edit.zone());
    boolean goesOn = active && nowActive && newCron.equals(cron);
    return new Job(
        name,
        newCron,
        nowActive,
        misfire.edited(edit.misfire(), edit.misfireCap()),
        edit.timeLimit() == null ? timeLimit : edit.timeLimit(),
        edit.payload() == null ? payload : edit.payload(),
        edit.note() == null ? note : written(edit.note()),
        goesOn ? nextFireAt : null);
  }

  /** The job switched off. */
  public Job paused() {
    return edited(JobEdit.active(false));
  }

  public Job firingNextAt(@Nullable Instant time) {
    return new Job(name, cron, active, misfire, timeLimit, payload, note, time);
  }

  /**
   * The runs whose time has come, the oldest first.
   *
   * @param grace a time that passed longer ago was missed
   */
  public List<PlannedRun> due(Schedule schedule, Instant now, Duration grace) {
    if (nextFireAt == null) {
      return List.of();
    }
    Instant missedBefore = now.minus(grace);
    Instant onTimeFrom = nextFireAt.isAfter(missedBefore) ? nextFireAt : missedBefore;
    List<PlannedRun> runs = new ArrayList<>();
    runs.addAll(MissedTimes.between(schedule, nextFireAt, missedBefore).under(misfire));
    schedule
        .from(onTimeFrom)
        .takeWhile(time -> !time.at().isAfter(now))
        .map(PlannedRun::onTime)
        .forEach(runs::add);
    return runs;
  }

  /** An empty note is none. */
  private static @Nullable String written(String note) {
    return note.isBlank() ? null : note.strip();
  }
}

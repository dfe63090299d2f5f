package io.jumun.scheduler.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a job does about times that have come and times that were missed. */
class JobTest {

  private static final Instant NOW = Instant.parse("2026-06-10T00:00:00.5Z");
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final Cron CRON = new Cron("0 0 0 * * *", "UTC");
  private static final Schedule DAILY = every(ChronoUnit.DAYS);
  private static final Schedule EVERY_SECOND = every(ChronoUnit.SECONDS);

  @Test
  void firesATimeThatHasJustCome() {
    assertThat(due(skip(), DAILY, "2026-06-10T00:00:00Z"))
        .containsExactly(PlannedRun.onTime(at("2026-06-10T00:00:00Z")));
  }

  @Test
  void firesNothingBeforeItsTime() {
    assertThat(due(once(), DAILY, "2026-06-11T00:00:00Z")).isEmpty();
  }

  @Test
  void firesNothingBeforeItsFirstTimeIsKnown() {
    assertThat(job(all(3), null).due(DAILY, NOW, GRACE)).isEmpty();
  }

  @Test
  void skippingFiresNothingOfWhatWasMissedAndWritesDownHowMuchThatIs() {
    List<PlannedRun> runs =
        job(skip(), "2026-06-07T00:00:00Z").due(DAILY, NOW.minus(1, ChronoUnit.HOURS), GRACE);

    assertThat(runs).containsExactly(PlannedRun.skipped(at("2026-06-09T00:00:00Z"), 2));
    assertThat(runs.getFirst().reason()).isEqualTo("Missed and skipped: 3 times");
  }

  @Test
  void onceCatchesUpWithTheLatestThatWasMissed() {
    List<PlannedRun> runs =
        job(once(), "2026-06-07T00:00:00Z").due(DAILY, NOW.minus(1, ChronoUnit.HOURS), GRACE);

    assertThat(runs).containsExactly(PlannedRun.caughtUp(at("2026-06-09T00:00:00Z"), 2));
    assertThat(runs.getFirst().reason()).isEqualTo("Stands for 3 times that were missed");
  }

  @Test
  void allCatchesUpWithEachTheOldestFirst() {
    assertThat(due(all(10), DAILY, "2026-06-08T00:00:00Z"))
        .containsExactly(
            PlannedRun.caughtUp(at("2026-06-08T00:00:00Z"), 0),
            PlannedRun.caughtUp(at("2026-06-09T00:00:00Z"), 0),
            PlannedRun.onTime(at("2026-06-10T00:00:00Z")));
  }

  @Test
  void allCatchesUpWithNoMoreThanItsCapAndSkipsTheOthers() {
    assertThat(due(all(2), DAILY, "2026-06-05T00:00:00Z"))
        .containsExactly(
            PlannedRun.caughtUp(at("2026-06-05T00:00:00Z"), 0),
            PlannedRun.caughtUp(at("2026-06-06T00:00:00Z"), 0),
            PlannedRun.skipped(at("2026-06-09T00:00:00Z"), 2),
            PlannedRun.onTime(at("2026-06-10T00:00:00Z")));
  }

  @Test
  void whatIsNotOlderThanTheGraceIsNotMissed() {
    List<PlannedRun> runs = due(skip(), EVERY_SECOND, "2026-06-09T23:59:00Z");

    assertThat(runs).hasSize(61);
    assertThat(runs.getFirst()).isEqualTo(PlannedRun.skipped(at("2026-06-09T23:59:00Z"), 0));
    assertThat(runs.subList(1, 61)).allMatch(run -> run.trigger() == RunTrigger.CRON);
    assertThat(runs.get(1)).isEqualTo(PlannedRun.onTime(at("2026-06-09T23:59:01Z")));
    assertThat(runs.getLast()).isEqualTo(PlannedRun.onTime(at("2026-06-10T00:00:00Z")));
  }

  @Test
  void aMonthOfSecondsIsNotCountedButItsLastIsKnown() {
    List<PlannedRun> runs = due(once(), EVERY_SECOND, "2026-05-01T00:00:00Z");

    assertThat(runs.getFirst())
        .isEqualTo(PlannedRun.caughtUp(at("2026-06-09T23:59:00Z"), MissedTimes.MOST_COUNTED));
    assertThat(runs.getFirst().reason())
        .isEqualTo("Stands for more than 10000 times that were missed");
  }

  @Test
  void aPausedJobHasNoNextTimeAndStartsAnewWhenItIsResumed() {
    Job job = job(once(), "2026-06-10T00:00:00Z");

    Job paused = job.edited(JobEdit.active(false));
    Job resumed = paused.edited(JobEdit.active(true));

    assertThat(paused.active()).isFalse();
    assertThat(paused.nextFireAt()).isNull();
    assertThat(resumed).isEqualTo(job.firingNextAt(null));
  }

  @Test
  void anotherScheduleStartsAnewAndAnotherPolicyDoesNot() {
    Job job = job(once(), "2026-06-10T00:00:00Z");

    assertThat(job.edited(JobEdit.active(true))).isEqualTo(job);
    assertThat(job.edited(JobEdit.schedule("@hourly", null)).nextFireAt()).isNull();
    assertThat(job.edited(JobEdit.schedule(null, "Asia/Seoul")).nextFireAt()).isNull();
    assertThat(job.edited(JobEdit.misfire(Misfire.Policy.SKIP, null)).nextFireAt())
        .isEqualTo(job.nextFireAt());
  }

  @Test
  void aCapGoesWithTheLastWordAboutThePolicy() {
    assertThat(all(7).edited(null, null)).isEqualTo(all(7));
    assertThat(all(7).edited(Misfire.Policy.ALL, 8)).isEqualTo(all(8));
    assertThat(all(7).edited(Misfire.Policy.ONCE, null)).isEqualTo(once());
    assertThat(once().edited(Misfire.Policy.ALL, null)).isEqualTo(all(100));
    assertThatExceptionOfType(InvalidMisfire.class).isThrownBy(() -> once().edited(null, 5));
    assertThatExceptionOfType(InvalidMisfire.class).isThrownBy(() -> all(0));
    assertThatExceptionOfType(InvalidMisfire.class).isThrownBy(() -> all(1001));
  }

  @Test
  void aChangeSaysWhatIsDifferentAndNothingElse() {
    Job job = job(once(), "2026-06-10T00:00:00Z");

    var change =
        JobChange.between(
            job,
            job.edited(new JobEdit(false, null, null, Misfire.Policy.ALL, 3, null, null, null)),
            "somebody");

    assertThat(change.before()).isEqualTo(Map.of("active", "true", "misfire", "ONCE"));
    assertThat(change.after()).isEqualTo(Map.of("active", "false", "misfire", "ALL up to 3"));
  }

  private static List<PlannedRun> due(Misfire misfire, Schedule schedule, String nextFireAt) {
    return job(misfire, nextFireAt).due(schedule, NOW, GRACE);
  }

  private static Job job(Misfire misfire, String nextFireAt) {
    return new Job(
        "sweep",
        CRON,
        true,
        misfire,
        Duration.ofHours(1),
        Map.of(),
        null,
        nextFireAt == null ? null : Instant.parse(nextFireAt));
  }

  private static Misfire skip() {
    return new Misfire(Misfire.Policy.SKIP, null);
  }

  private static Misfire once() {
    return new Misfire(Misfire.Policy.ONCE, null);
  }

  private static Misfire all(int cap) {
    return new Misfire(Misfire.Policy.ALL, cap);
  }

  private static Schedule every(ChronoUnit unit) {
    return new Schedule(time -> Optional.of(time.truncatedTo(unit).plus(1, unit)), ZoneOffset.UTC);
  }

  private static FireTime at(String time) {
    Instant at = Instant.parse(time);
    return new FireTime(at, LocalDateTime.ofInstant(at, ZoneOffset.UTC).toLocalDate());
  }
}

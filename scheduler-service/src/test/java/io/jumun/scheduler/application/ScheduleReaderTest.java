package io.jumun.scheduler.application;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.FireTime;
import io.jumun.scheduler.domain.InvalidSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When jobs really fire, in the nights when clocks are changed above all. */
class ScheduleReaderTest {

  /**
   * Zone, day of the change, and where the wall clock goes: the leap forward, then the way back.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29",
    "Europe/Berlin, 2026-10-25",
    "America/New_York, 2026-03-08",
    "America/New_York, 2026-11-01",
    "Africa/Cairo, 2026-04-24",
    "Africa/Cairo, 2026-10-30",
    "Africa/Cairo, 2026-10-29"
  })
  void firesOnceADayAtEveryMinuteOfTheDayWhenClocksAreChanged(String zone, LocalDate change) {
    assertThat(changesNear(zone, change)).isTrue();
    for (int minute = 0; minute < 24 * 60; minute++) {
      LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
      String cron = "0 %d %d * * *".formatted(time.getMinute(), time.getHour());

      List<FireTime> fired = fired(cron, zone, change.minusDays(2), change.plusDays(3));

      assertThat(fired)
          .as("%s in %s", cron, zone)
          .extracting(FireTime::businessDate)
          .containsExactly(
              change.minusDays(2),
              change.minusDays(1),
              change,
              change.plusDays(1),
              change.plusDays(2));
      assertThat(fired).extracting(FireTime::at).isSorted().doesNotHaveDuplicates();
      assertThat(fired)
          .as("%s in %s", cron, zone)
          .allMatch(run -> isAt(run, time, zone) || isRightAfterALeapOver(run, time, zone));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 138", "Europe/Berlin, 2026-10-25, 144",
    "America/New_York, 2026-03-08, 138", "America/New_York, 2026-11-01, 144",
    "Africa/Cairo, 2026-04-24, 138", "Africa/Cairo, 2026-10-29, 144"
  })
  void firesEveryTenMinutesOfTheWallClockAndNeverTwiceAtOneTime(
      String zone, LocalDate change, int times) {
    List<FireTime> fired = fired("0 */10 * * * *", zone, change.minusDays(1), change.plusDays(2));

    assertThat(fired.stream().collect(groupingBy(FireTime::businessDate)).get(change))
        .hasSize(times);
    assertThat(fired).extracting(FireTime::at).isSorted().doesNotHaveDuplicates();
    assertThat(fired)
        .extracting(run -> run.at().atZone(ZoneId.of(zone)).toLocalDateTime())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void runsRightAfterTheLeapWhatTheClockLeapsOver() {
    assertThat(fired("0 30 2 * * *", "Europe/Berlin", day("2026-03-29"), day("2026-03-30")))
        .containsExactly(fireTime("2026-03-29T01:00:00Z", "2026-03-29"));
    assertThat(fired("0 0 0 * * *", "Africa/Cairo", day("2026-04-24"), day("2026-04-25")))
        .containsExactly(fireTime("2026-04-23T22:00:00Z", "2026-04-24"));
  }

  @Test
  void runsAtTheFirstOfTwoTimesThatLookTheSame() {
    assertThat(fired("0 30 2 * * *", "Europe/Berlin", day("2026-10-25"), day("2026-10-26")))
        .containsExactly(fireTime("2026-10-25T00:30:00Z", "2026-10-25"));
    assertThat(fired("0 30 23 * * *", "Africa/Cairo", day("2026-10-29"), day("2026-10-30")))
        .containsExactly(fireTime("2026-10-29T20:30:00Z", "2026-10-29"));
  }

  @Test
  void keepsTheDayThatWasMeantWhereTheLeapIsOverMidnight() {
    // In Nuuk it is 23:00 on Saturday, and then 00:00 on Sunday.
    assertThat(
            ScheduleReader.read(new Cron("0 30 23 * * *", "America/Nuuk"))
                .from(Instant.parse("2026-03-28T12:00:00Z"))
                .limit(2))
        .containsExactly(
            fireTime("2026-03-29T01:00:00Z", "2026-03-28"),
            fireTime("2026-03-30T00:30:00Z", "2026-03-29"));
  }

  @Test
  void findsTheSameTimesFromWhereverItLooks() {
    var schedule = ScheduleReader.read(new Cron("0 */10 * * * *", "Europe/Berlin"));
    for (String night : List.of("2026-03-28T23:00:00Z", "2026-10-24T23:00:00Z")) {
      Instant start = Instant.parse(night);
      List<FireTime> all =
          schedule
              .from(start)
              .takeWhile(run -> run.at().isBefore(start.plusSeconds(18_000)))
              .toList();
      for (int second = 0; second < 14_000; second += 97) {
        Instant moment = start.plusSeconds(second).plusNanos(1);
        assertThat(schedule.after(moment))
            .isEqualTo(all.stream().filter(run -> run.at().isAfter(moment)).findFirst());
      }
      assertThat(schedule.lastBetween(start, all.getLast().at())).contains(all.get(all.size() - 2));
      assertThat(schedule.from(all.get(3).at()).findFirst()).contains(all.get(3));
    }
  }

  @Test
  void looksBackOverMonthsWithoutCountingEverySecond() {
    Instant end = Instant.parse("2026-07-01T00:00:00.5Z");
    var everySecond = ScheduleReader.read(new Cron("* * * * * *", "Asia/Seoul"));
    var yearly = ScheduleReader.read(new Cron("0 0 0 1 1 *", "UTC"));

    assertThat(everySecond.lastBetween(Instant.parse("2026-01-01T00:00:00Z"), end))
        .contains(fireTime("2026-07-01T00:00:00Z", "2026-07-01"));
    assertThat(yearly.lastBetween(Instant.parse("2020-01-01T00:00:00Z"), end))
        .contains(fireTime("2026-01-01T00:00:00Z", "2026-01-01"));
    assertThat(yearly.lastBetween(Instant.parse("2026-01-01T00:00:01Z"), end)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 0 30 2 *", "0 0 0 31 4 *", "0 0 0 31 2,4,6,9,11 *"})
  void knowsCronsThatNeverFire(String cron) {
    assertThatExceptionOfType(InvalidSchedule.class)
        .isThrownBy(() -> ScheduleReader.next(new Cron(cron, "Asia/Seoul"), Instant.EPOCH))
        .withMessageContaining("names a time that never comes");
  }

  @ParameterizedTest
  @CsvSource({"0 0 0 29 2 *, 2028-02-29T00:00:00Z", "0 0 0 L 2 *, 2026-02-28T00:00:00Z"})
  void knowsCronsThatFireSeldom(String cron, Instant next) {
    assertThat(ScheduleReader.next(new Cron(cron, "UTC"), Instant.parse("2026-01-01T00:00:00Z")))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "* * * * *", "0 0 25 * * *", "0 0 0 * * * *", "noon", "0 0 0 ? ? X", "@"})
  void refusesWhatIsNotACron(String cron) {
    assertThatExceptionOfType(InvalidSchedule.class)
        .isThrownBy(() -> ScheduleReader.read(new Cron(cron, "Asia/Seoul")))
        .withMessageContaining("is not a cron: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "Asia/seoul", "\0"})
  void refusesWhatIsNotAZone(String zone) {
    assertThatExceptionOfType(InvalidSchedule.class)
        .isThrownBy(() -> ScheduleReader.read(new Cron("0 0 0 * * *", zone)))
        .withMessageContaining("is not a time zone");
  }

  private static List<FireTime> fired(String cron, String zone, LocalDate from, LocalDate until) {
    Instant end = until.atStartOfDay(ZoneId.of(zone)).toInstant();
    return ScheduleReader.read(new Cron(cron, zone))
        .from(from.atStartOfDay(ZoneId.of(zone)).toInstant())
        .takeWhile(run -> run.at().isBefore(end))
        .toList();
  }

  private static boolean changesNear(String zone, LocalDate day) {
    var rules = ZoneId.of(zone).getRules();
    Instant noonBefore = day.minusDays(1).atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
    return !rules
        .getOffset(noonBefore)
        .equals(rules.getOffset(noonBefore.plus(Duration.ofHours(48))));
  }

  private static boolean isAt(FireTime run, LocalTime time, String zone) {
    return run.at()
        .atZone(ZoneId.of(zone))
        .toLocalDateTime()
        .equals(run.businessDate().atTime(time));
  }

  private static boolean isRightAfterALeapOver(FireTime run, LocalTime time, String zone) {
    var change = ZoneId.of(zone).getRules().getTransition(run.businessDate().atTime(time));
    return change != null && change.isGap() && change.getInstant().equals(run.at());
  }

  private static FireTime fireTime(String at, String businessDate) {
    return new FireTime(Instant.parse(at), day(businessDate));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}

package io.jumun.scheduler.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Wall-clock times in a zone, as moments that grow strictly. A time that the clock leaps over when
 * it is put forward is right after the leap; a time that the clock shows twice when it is put back
 * is the first of the two.
 */
public record Schedule(LocalTimes times, ZoneId zone) {

  /** The first time after that moment; empty when the schedule never fires again. */
  public Optional<FireTime> after(Instant moment) {
    // Moments never go back while wall-clock times go forth, so none before this one is missed.
    Optional<LocalDateTime> local = times.after(LocalDateTime.ofInstant(moment, zone));
    while (local.isPresent() && !at(local.get()).isAfter(moment)) {
      local = times.after(local.get());
    }
    return local.map(time -> new FireTime(at(time), time.toLocalDate()));
  }

  /** Every time from that moment on, the moment itself included. */
  public Stream<FireTime> from(Instant moment) {
    return Stream.iterate(
            after(moment.minusNanos(1)),
            Optional::isPresent,
            time -> time.flatMap(fired -> after(fired.at())))
        .flatMap(Optional::stream);
  }

  /** The last time before {@code end}, at or after {@code start}. */
  public Optional<FireTime> lastBetween(Instant start, Instant end) {
    // There is no way back in a cron: looks forth from ever earlier, so that little is looked at.
    for (Duration back = Duration.ofMinutes(1); ; back = back.multipliedBy(2)) {
      boolean wholly = back.compareTo(Duration.between(start, end)) >= 0;
      Instant begin = wholly ? start : end.minus(back);
      Optional<FireTime> last =
          from(begin).takeWhile(time -> time.at().isBefore(end)).reduce((_, later) -> later);
      if (last.isPresent() || wholly) {
        return last;
      }
    }
  }

  /** What a change of the clocks does to a time of this schedule. */
  public ClockChange changeAt(FireTime time) {
    LocalDateTime shown = LocalDateTime.ofInstant(time.at(), zone);
    if (!times.after(shown.minusSeconds(1)).equals(Optional.of(shown))) {
      return ClockChange.LEAPT_OVER;
    }
    return zone.getRules().getValidOffsets(shown).size() > 1
        ? ClockChange.FIRST_OF_TWO
        : ClockChange.NONE;
  }

  private Instant at(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change == null) {
      return local.toInstant(zone.getRules().getOffset(local));
    }
    return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
  }
}

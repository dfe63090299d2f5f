package io.jumun.payment.application.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param pageAfter where the last page of the gateway's books ended
 * @param compared the last payment that was compared
 * @param opened cases so far
 */
public record Progress(
    UUID run,
    LocalDate date,
    Phase phase,
    @Nullable String pageAfter,
    @Nullable BookKey compared,
    long opened) {

  /** One after the other. */
  public enum Phase {
    READ,
    COLLECT,
    COMPARE,
    TELL,
    DONE
  }

  static Progress of(UUID run, LocalDate date) {
    return new Progress(run, date, Phase.READ, null, null, 0);
  }

  BusinessDay day() {
    return new BusinessDay(date);
  }

  Progress in(Phase next) {
    return new Progress(run, date, next, pageAfter, compared, opened);
  }

  /** A page that ends nowhere is the last one. */
  Progress read(@Nullable String last) {
    Phase next = last == null ? Phase.COLLECT : Phase.READ;
    return new Progress(run, date, next, last, compared, opened);
  }

  Progress compared(BookKey last, int cases) {
    return new Progress(run, date, phase, pageAfter, last, opened + cases);
  }
}

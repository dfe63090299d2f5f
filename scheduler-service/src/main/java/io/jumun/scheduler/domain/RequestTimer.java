package io.jumun.scheduler.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timer shall elapse when its time has come. Without effect when the id was used before.
 *
 * @param subject what the timer is about, 1 to 200 characters
 * @param kind by which its owner knows it, 1 to 100 characters
 * @param dueAt between 1970 and 9999; rounded up to a microsecond, the database's finest, so that
 *     it is never early
 * @param requestedBy the service that asks
 * @param traceparent the trace in which it asks, W3C Trace Context
 */
public record RequestTimer(
    TimerId timerId,
    String subject,
    String kind,
    Instant dueAt,
    Payload payload,
    String requestedBy,
    @Nullable String traceparent)
    implements TimerCommand {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * @throws InvalidTimer when a rule is broken
   */
  public RequestTimer {
    Text.name("A timer's subject", subject, 200);
    Text.name("A timer's kind", kind, 100);
    dueAt = storable(dueAt);
  }

  private static Instant storable(@Nullable Instant dueAt) {
    if (dueAt == null) {
      throw InvalidTimer.missing("The time when the timer is due");
    }
    if (dueAt.isBefore(FIRST) || dueAt.isAfter(END)) {
      throw InvalidTimer.outsideOfTime(dueAt);
    }
    Instant micros = dueAt.truncatedTo(ChronoUnit.MICROS);
    return micros.equals(dueAt) ? micros : micros.plus(1, ChronoUnit.MICROS);
  }
}

package io.jumun.contracts.scheduler;

import java.time.Instant;
import java.util.Map;

/**
 * The time has come: {@code elapsedAt}, by the scheduler's database clock, is never before {@code
 * dueAt}.
 */
public record TimerElapsed(
    String timerId,
    String subject,
    String kind,
    Instant dueAt,
    Instant elapsedAt,
    Map<String, String> payload)
    implements SchedulerEvent {

  @Override
  public String aggregateId() {
    return subject;
  }
}

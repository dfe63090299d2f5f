package io.jumun.contracts.scheduler;

import java.time.Instant;
import java.util.Map;

/**
 * A command: say {@link TimerElapsed} when that time has come, once, and never early.
 *
 * @param timerId chosen by its owner and used once: {@code order-expiry/{orderId}}; 1 to 200
 *     characters. An id that was used before, even if cancelled, is ignored
 * @param subject what the timer is about, the key of its {@link TimerElapsed}; 1 to 200 characters
 * @param kind by which consumers tell their own timers from others: {@code order-expiry}
 * @param dueAt a time in the past is due at once
 * @param payload comes back unchanged; may be empty
 */
public record TimerRequested(
    String timerId, String subject, String kind, Instant dueAt, Map<String, String> payload)
    implements SchedulerCommand {

  @Override
  public String aggregateId() {
    return timerId;
  }
}

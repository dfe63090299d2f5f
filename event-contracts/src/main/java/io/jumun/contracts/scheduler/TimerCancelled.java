package io.jumun.contracts.scheduler;

/**
 * A command: the timer shall not elapse. Too late once it has, so its {@link TimerElapsed} may
 * still come.
 */
public record TimerCancelled(String timerId) implements SchedulerCommand {

  @Override
  public String aggregateId() {
    return timerId;
  }
}

package io.jumun.scheduler.domain;

/** What a change of the clocks does to a time of a schedule. */
public enum ClockChange {
  NONE,
  /** The clock leaps over the time that was meant; it fires right after the leap. */
  LEAPT_OVER,
  /** The clock shows this time twice; it fires at the first, and not again. */
  FIRST_OF_TWO
}

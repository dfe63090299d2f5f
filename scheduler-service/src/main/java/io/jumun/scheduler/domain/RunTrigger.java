package io.jumun.scheduler.domain;

/** Why there is a run. */
public enum RunTrigger {
  /** Its time had come. */
  CRON,
  /** Its time had been missed. */
  CATCH_UP,
  /** An operator wanted it now. */
  MANUAL,
  /** An operator wanted it for a past day. */
  BACKFILL
}

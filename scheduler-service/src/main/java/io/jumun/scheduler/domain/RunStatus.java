package io.jumun.scheduler.domain;

/** How far a run is. */
public enum RunStatus {
  /** Whoever does the work has not answered yet. */
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Nobody answered within the job's time limit; a later answer still counts. */
  OVERDUE,
  /** Its time was missed, and the job does not want it any more. */
  SKIPPED
}

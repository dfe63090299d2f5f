package io.jumun.messaging.job;

/**
 * The work of a job. A bean of it is all that a service needs: its runs are triggered by
 * scheduler-service, done here by one replica at a time, and reported when they end.
 */
public interface JobWork {

  /** The job's name, as scheduler-service has it. */
  String job();

  /**
   * Fetches from elsewhere what the next step needs, outside any transaction: no remote call is
   * made inside one. It comes before every step and may come without one; a failure counts like a
   * step's.
   */
  default void prepare(JobRun run) {}

  /**
   * Does a part of the work, in a transaction that has been started and that remembers the part as
   * done. It is called again and again until it says {@link JobStep.Done}; after a kill another
   * replica goes on behind the last part. A step that throws is rolled back and tried again; one
   * that fails five times in a row fails the run.
   */
  JobStep step(JobRun run);
}

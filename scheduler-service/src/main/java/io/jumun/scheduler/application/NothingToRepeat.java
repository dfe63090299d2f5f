package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.JobRun;

/** Only what came to nothing is run again; for anything else there is a run of its own. */
public final class NothingToRepeat extends RuntimeException {

  private NothingToRepeat(JobRun run) {
    super(
        "Run %s is %s; only one that failed, is overdue or was skipped is run again"
            .formatted(run.id(), run.status()));
  }

  static NothingToRepeat about(JobRun run) {
    return new NothingToRepeat(run);
  }
}

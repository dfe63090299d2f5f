package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.JobRun;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows operators what was done, the newest first. */
@Service
public class ListRuns {

  private final Runs runs;

  ListRuns(Runs runs) {
    this.runs = runs;
  }

  /**
   * @param after where the last page ended; null for the first
   */
  public List<JobRun> page(RunFilter filter, @Nullable RunPlace after, int most) {
    return runs.page(filter, after, most);
  }

  /** The newest run of each job that there is, if it ever ran. */
  public List<JobRun> lastOfEachJob() {
    return runs.lastOfEachJob();
  }

  /**
   * @throws RunNotFound when it is not in the log
   */
  public JobRun withId(UUID id) {
    return runs.find(id).orElseThrow(() -> RunNotFound.withId(id));
  }
}

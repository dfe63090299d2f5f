package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The execution log. */
public interface Runs {

  /**
   * Writes runs of one job down, but for a time of its schedule only once.
   *
   * @return the ids of those that were new
   */
  Set<UUID> start(List<JobRun> runs);

  /**
   * Stores reports about runs that were not reported before.
   *
   * @param reports at most one for each run
   * @return the ids of those runs
   */
  Set<UUID> report(List<RunReport> reports);

  /** Says of runs that nobody reported in time that they are overdue, and returns their jobs. */
  List<String> markOverdue();

  Optional<JobRun> find(UUID id);

  /** The newest run of each job that there is, if it ever ran. */
  List<JobRun> lastOfEachJob();

  /**
   * Deletes runs that were started longer ago than that and are not running, the oldest first.
   *
   * @return how many
   */
  int forget(Duration age, int most);

  /** The newest first, after the place where the last page ended. */
  List<JobRun> page(RunFilter filter, @Nullable RunPlace after, int most);
}

package io.jumun.messaging.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/** The group commits of this service, each measured by its name. */
public class GroupCommits {

  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  public GroupCommits(TransactionTemplate transaction, MeterRegistry meters) {
    this.transaction = transaction;
    this.meters = meters;
  }

  /**
   * @param name of the work, for the log and the metrics
   * @param most items in one transaction, 1 or more
   * @param concurrent transactions at the same time, 1 or more, and so many connections at most
   */
  public <T, R> GroupCommit<T, R> of(
      String name, int most, int concurrent, GroupCommit.Work<T, R> work) {
    var items =
        DistributionSummary.builder("jumun.commits.items")
            .description("How many callers shared a transaction")
            .tag("work", name)
            .register(meters);
    var commit =
        new GroupCommit<T, R>(
            name,
            most,
            concurrent,
            transaction,
            group -> {
              items.record(group.size());
              return work.together(group);
            });
    Gauge.builder("jumun.commits.waiting", commit, GroupCommit::waiting)
        .description("Callers that wait for the next shared transaction")
        .tag("work", name)
        .register(meters);
    return commit;
  }
}

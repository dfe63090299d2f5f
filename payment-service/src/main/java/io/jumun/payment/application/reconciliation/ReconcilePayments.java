package io.jumun.payment.application.reconciliation;

import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.job.JobWork;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.reconciliation.GatewayBooks.Page;
import io.jumun.payment.application.reconciliation.Progress.Phase;
import io.jumun.payment.domain.reconciliation.Comparison;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The nightly comparison of the day before (F40): the gateway's books are read page by page, our
 * own are noted beside them, and every payment that moved in either is compared. A page, or so many
 * payments, at a step; a case is opened once, however often a day is compared.
 */
@Component
public class ReconcilePayments implements JobWork {

  private final GatewayBooks books;
  private final Reconciliations reconciliations;
  private final Cases cases;
  private final PaymentProperties.Reconciliation settings;

  /** Fetched before the step that stores it. */
  private volatile @Nullable Fetched fetched;

  private record Fetched(UUID run, @Nullable String after, Page page) {

    boolean isFor(Progress progress) {
      return run.equals(progress.run()) && Objects.equals(after, progress.pageAfter());
    }
  }

  ReconcilePayments(
      GatewayBooks books,
      Reconciliations reconciliations,
      Cases cases,
      PaymentProperties properties) {
    this.books = books;
    this.reconciliations = reconciliations;
    this.cases = cases;
    this.settings = properties.reconciliation();
  }

  @Override
  public String job() {
    return "payment-reconciliation";
  }

  @Override
  public void prepare(JobRun run) {
    Progress progress = progress(run);
    if (progress.phase() == Phase.READ) {
      var day = progress.day();
      String after = progress.pageAfter();
      fetched =
          new Fetched(run.id(), after, books.read(day.begin(), day.end(), after, settings.chunk()));
    }
  }

  @Override
  public JobStep step(JobRun run) {
    Progress progress = progress(run);
    return switch (progress.phase()) {
      case READ -> store(progress);
      case COLLECT -> collect(progress);
      case COMPARE -> compare(progress);
      case TELL -> tell(progress);
      case DONE -> JobStep.done();
    };
  }

  /** The run of a night is about the day that has ended. */
  private Progress progress(JobRun run) {
    return reconciliations
        .find(run.id())
        .orElseGet(() -> Progress.of(run.id(), run.businessDate().minusDays(1)));
  }

  private JobStep store(Progress progress) {
    Fetched read = fetched;
    fetched = null;
    // Another replica was quicker: what it has not read yet comes next.
    if (read == null || !read.isFor(progress)) {
      return JobStep.did("transactions read", 0);
    }
    reconciliations.store(progress.day(), read.page().entries());
    reconciliations.save(progress.read(read.page().last()));
    return JobStep.did("transactions read", read.page().entries().size());
  }

  private JobStep collect(Progress progress) {
    int ours = reconciliations.collectOurs(progress.day());
    reconciliations.save(progress.in(Phase.COMPARE));
    return JobStep.did("only in our books", ours);
  }

  private JobStep compare(Progress progress) {
    List<Compared> next =
        reconciliations.next(progress.day(), progress.compared(), settings.chunk());
    if (next.isEmpty()) {
      reconciliations.save(progress.in(Phase.TELL));
      return JobStep.did("payments compared", 0);
    }
    int opened = cases.open(progress.day(), next.stream().flatMap(this::difference).toList());
    reconciliations.save(progress.compared(next.getLast().key(), opened));
    return JobStep.did("payments compared", next.size());
  }

  private Stream<Cases.Found> difference(Compared both) {
    return Comparison.of(both.ours(), both.theirs()).stream()
        .map(difference -> new Cases.Found(both, difference));
  }

  private JobStep tell(Progress progress) {
    reconciliations.save(progress.in(Phase.DONE));
    return JobStep.did("cases opened", progress.opened());
  }
}

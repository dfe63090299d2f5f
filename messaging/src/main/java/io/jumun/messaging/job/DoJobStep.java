package io.jumun.messaging.job;

import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.messaging.failure.Failure;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one step of one run, in one transaction: the lock on the run, the step's effect, what it has
 * done so far, and at the end the report.
 */
class DoJobStep {

  private static final Logger log = LoggerFactory.getLogger(DoJobStep.class);
  private static final int MOST_FAILURES = 5;
  private static final int LONGEST_DETAILS = 2000;

  private final Map<String, JobWork> works;
  private final JobRuns runs;
  private final Outbox outbox;
  private final Traces traces;
  private final TransactionTemplate transaction;
  private final Duration retryPause;
  private final MeterRegistry meters;

  DoJobStep(
      Map<String, JobWork> works,
      JobRuns runs,
      Outbox outbox,
      Traces traces,
      TransactionTemplate transaction,
      Duration retryPause,
      MeterRegistry meters) {
    this.works = works;
    this.runs = runs;
    this.outbox = outbox;
    this.traces = traces;
    this.transaction = transaction;
    this.retryPause = retryPause;
    this.meters = meters;
    works
        .keySet()
        .forEach(job -> List.of("SUCCEEDED", "FAILED").forEach(status -> ended(job, status)));
  }

  /** Known from the start, with 0: an alarm on what grows needs a beginning. */
  private Counter ended(String job, String status) {
    return meters.counter("jumun.jobs.done", "job", job, "status", status);
  }

  /**
   * @return false when there is nothing to do, or another replica is at it
   */
  boolean doNext() {
    try {
      runs.peek(works.keySet()).ifPresent(this::prepare);
      return Boolean.TRUE.equals(transaction.execute(_ -> stepOfNext()));
    } catch (StepFailed e) {
      failed(e.open(), e.why());
      return true;
    }
  }

  private void prepare(OpenRun open) {
    JobWork work = Objects.requireNonNull(works.get(open.job()), open.job());
    try {
      traces.continuing(open.traceparent(), "job " + open.job(), () -> work.prepare(open.run()));
    } catch (RuntimeException e) {
      throw new StepFailed(open, e);
    }
  }

  private boolean stepOfNext() {
    var open = runs.lockNext(works.keySet());
    open.ifPresent(this::step);
    return open.isPresent();
  }

  private void step(OpenRun open) {
    JobWork work = Objects.requireNonNull(works.get(open.job()), open.job());
    try {
      traces.continuing(
          open.traceparent(),
          "job " + open.job(),
          () -> {
            switch (work.step(open.run())) {
              case JobStep.Did did -> runs.goOn(open, open.done().plus(did));
              case JobStep.Done() -> end(open, "SUCCEEDED", open.done().inWords());
            }
          });
    } catch (RuntimeException e) {
      throw new StepFailed(open, e);
    }
  }

  /** An outage or a collision is no fault of the work and does not count. */
  private void failed(OpenRun open, RuntimeException e) {
    boolean forGood = Failure.of(e) == Failure.RECORD && open.failures() + 1 >= MOST_FAILURES;
    log.warn("Run {} of {} failed{}", open.run().id(), open.job(), forGood ? " for good" : "", e);
    transaction.executeWithoutResult(
        _ -> {
          if (forGood) {
            end(open, "FAILED", open.done().inWords() + ", then it failed: " + e);
          } else {
            runs.tryAgain(open, retryPause.multipliedBy(1L << Math.min(open.failures(), 6)));
          }
        });
  }

  private void end(OpenRun open, String status, String details) {
    if (runs.end(open, status)) {
      outbox.append(
          new JobRunReported(
              open.job(),
              open.run().id(),
              status,
              details.substring(0, Math.min(details.length(), LONGEST_DETAILS)),
              open.done().affected(),
              open.age().toMillis()),
          open.traceparent());
      ended(open.job(), status).increment();
    }
  }
}

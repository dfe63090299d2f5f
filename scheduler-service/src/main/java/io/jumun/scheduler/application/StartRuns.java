package io.jumun.scheduler.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.PlannedRun;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes runs of a locked job down and says so, in the caller's transaction: never one without the
 * other.
 */
@Component
class StartRuns {

  private static final Logger log = LoggerFactory.getLogger(StartRuns.class);

  private final Runs runs;
  private final Outbox outbox;
  private final Traces traces;
  private final ApplicationEventPublisher events;

  StartRuns(Runs runs, Outbox outbox, Traces traces, ApplicationEventPublisher events) {
    this.runs = runs;
    this.outbox = outbox;
    this.traces = traces;
    this.events = events;
  }

  /**
   * @return those that were new, the oldest first
   */
  List<JobRun> start(Job job, List<PlannedRun> planned, Instant now) {
    String traceId = traceId(traces.current());
    List<JobRun> wanted =
        planned.stream()
            .map(run -> JobRun.first(UuidCreator.getTimeOrderedEpoch(), job, run, now, traceId))
            .toList();
    Set<UUID> fresh = runs.start(wanted);
    List<JobRun> started = wanted.stream().filter(run -> fresh.contains(run.id())).toList();
    outbox.appendAll(
        started.stream().filter(JobRun::isRunning).map(run -> event(run, job)).toList());
    started.forEach(this::tell);
    return started;
  }

  private void tell(JobRun run) {
    log.info(
        "{} of {} for {} ({}): {}",
        run.status(),
        run.job(),
        run.scheduledFor(),
        run.trigger(),
        run.id());
    events.publishEvent(new RunsChanged(run.job(), run.status()));
  }

  private static JobTriggered event(JobRun run, Job job) {
    return new JobTriggered(
        run.job(),
        run.id(),
        run.trigger().name(),
        run.scheduledFor(),
        run.businessDate(),
        job.payload());
  }

  /** The second part of a {@code traceparent}. */
  private static @Nullable String traceId(@Nullable String traceparent) {
    return traceparent == null ? null : traceparent.split("-")[1];
  }
}

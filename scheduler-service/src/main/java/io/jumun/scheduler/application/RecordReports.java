package io.jumun.scheduler.application;

import io.jumun.messaging.trace.Traces;
import io.jumun.scheduler.domain.RunReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores how runs went. The first report about a run counts, however late it is. */
@Service
public class RecordReports {

  private static final Logger log = LoggerFactory.getLogger(RecordReports.class);

  private final Runs runs;
  private final Traces traces;
  private final ApplicationEventPublisher events;

  RecordReports(Runs runs, Traces traces, ApplicationEventPublisher events) {
    this.runs = runs;
    this.traces = traces;
    this.events = events;
  }

  @Transactional
  public void record(List<RunReport> reports) {
    Map<UUID, RunReport> first = new LinkedHashMap<>();
    reports.forEach(report -> first.putIfAbsent(report.runId(), report));
    Set<UUID> stored = runs.report(List.copyOf(first.values()));
    for (RunReport report : first.values()) {
      traces.continuing(
          report.traceparent(),
          "run reported",
          () -> tell(report, stored.contains(report.runId())));
    }
  }

  private void tell(RunReport report, boolean stored) {
    if (stored) {
      log.info("{} of {}, run {}", report.status(), report.job(), report.runId());
      events.publishEvent(new RunsChanged(report.job(), report.status()));
    } else {
      log.warn(
          "A report of {} about run {} is ignored: no such run, or it was reported before",
          report.job(),
          report.runId());
    }
  }
}

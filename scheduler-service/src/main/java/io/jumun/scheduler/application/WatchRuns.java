package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says so when nobody has reported about a run within its job's time limit. */
@Service
class WatchRuns {

  private static final Logger log = LoggerFactory.getLogger(WatchRuns.class);

  private final Runs runs;
  private final ApplicationEventPublisher events;

  WatchRuns(Runs runs, ApplicationEventPublisher events) {
    this.runs = runs;
    this.events = events;
  }

  @Scheduled(fixedDelayString = "PT1S")
  @Transactional
  public void watch() {
    runs.markOverdue().forEach(this::tell);
  }

  private void tell(String job) {
    log.warn("A run of {} is overdue", job);
    events.publishEvent(new RunsChanged(job, RunStatus.OVERDUE));
  }
}

package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.CommandBatch;
import io.jumun.scheduler.domain.TimerCommand;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores and cancels timers as their owners say. */
@Service
public class ScheduleTimers {

  private static final Logger log = LoggerFactory.getLogger(ScheduleTimers.class);

  private final Timers timers;
  private final ApplicationEventPublisher events;

  ScheduleTimers(Timers timers, ApplicationEventPublisher events) {
    this.timers = timers;
    this.events = events;
  }

  /** Does what the commands say, in their order, in few statements. */
  @Transactional
  public void asCommanded(List<TimerCommand> commands) {
    if (commands.isEmpty()) {
      return;
    }
    CommandBatch batch = CommandBatch.of(commands);
    int cancelled = timers.cancelPending(batch.firstCancelled());
    List<Duration> stored = timers.storeNew(batch.requested());
    cancelled += timers.cancelPending(batch.thenCancelled());
    int used = batch.requested().size() - stored.size();
    log.debug(
        "{} timers stored, {} cancelled, {} ids were used before", stored.size(), cancelled, used);
    events.publishEvent(
        new TimersChanged(
            stored.size(), used, cancelled, stored.stream().min(Comparator.naturalOrder())));
  }
}

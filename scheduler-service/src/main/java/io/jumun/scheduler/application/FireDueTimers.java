package io.jumun.scheduler.application;

import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.outbox.Said;
import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.ElapsedTimer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets due timers elapse and says so, a batch in one transaction: whoever dies in between has done
 * nothing.
 *
 * <p>One transaction fires at a time, whichever replica it belongs to. Otherwise the timers of one
 * subject could be committed in another order than their numbers ({@code ce_sequence}) were drawn,
 * and a consumer that ignores lower numbers would lose one. It costs nothing: the database is the
 * limit, not the replicas.
 */
@Service
class FireDueTimers {

  private final Timers timers;
  private final Outbox outbox;
  private final int batchSize;

  FireDueTimers(Timers timers, Outbox outbox, SchedulerProperties properties) {
    this.timers = timers;
    this.outbox = outbox;
    this.batchSize = properties.batchSize();
  }

  /** Fires at most one batch; nothing when another replica is at it. */
  @Transactional
  public List<ElapsedTimer> fire() {
    if (!timers.mayFire()) {
      return List.of();
    }
    List<ElapsedTimer> elapsed = timers.elapseDue(batchSize);
    outbox.append(elapsed.stream().map(FireDueTimers::said).toList());
    return elapsed;
  }

  private static Said said(ElapsedTimer timer) {
    return new Said(event(timer), timer.traceparent());
  }

  private static TimerElapsed event(ElapsedTimer timer) {
    return new TimerElapsed(
        timer.timerId().value(),
        timer.subject(),
        timer.kind(),
        timer.dueAt(),
        timer.elapsedAt(),
        timer.payload());
  }
}

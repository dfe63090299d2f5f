package io.jumun.payment.application;

import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks for work that is due: what was unsettled when last asked, and what another process left
 * behind when it died.
 */
@Component
class DueWork implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DueWork.class);
  private static final int BATCH = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ClaimWork claims;
  private final PaymentWork work;
  private final PaymentGateway gateway;
  private final Clock clock;
  private final Duration poll;
  private final BlockingQueue<WorkIsDue> bell = new ArrayBlockingQueue<>(1);

  /** Null while stopped; one that finds another here was started before a stop, and ends. */
  private volatile @Nullable Thread looking;

  DueWork(
      ClaimWork claims,
      PaymentWork work,
      PaymentGateway gateway,
      Clock clock,
      PaymentProperties properties) {
    this.claims = claims;
    this.work = work;
    this.gateway = gateway;
    this.clock = clock;
    this.poll = properties.poll();
  }

  @TransactionalEventListener
  public void ring(WorkIsDue due) {
    bell.offer(due);
  }

  @Override
  public void start() {
    Thread thread = Thread.ofVirtual().name("due-work").unstarted(this::look);
    looking = thread;
    thread.start();
  }

  private void look() {
    while (looking == Thread.currentThread()) {
      try {
        if (startDue() < BATCH) {
          bell.poll(poll.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("Cannot look for work that is due, trying again: {}", e.toString());
      }
    }
  }

  /** What the gateway would not take now stays in the database, where it costs nothing. */
  private int startDue() {
    int free = Math.min(BATCH, work.free());
    if (free <= 0) {
      return 0;
    }
    Instant before = clock.instant();
    int room = gateway.room();
    List<Work> claimed =
        room > 0 ? claims.claim(Math.min(free, room)) : claims.claim(gateway.alwaysRoomFor(), free);
    claimed.forEach(due -> work.start(due, before));
    return claimed.size();
  }

  /** Waits for the claim and the calls that are running: the database is closed after this. */
  @Override
  public void stop() {
    Thread last = looking;
    looking = null;
    bell.offer(new WorkIsDue());
    try {
      if (last != null) {
        last.join(PATIENCE);
      }
      work.drain(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  /** Starts before the web server and the listeners, and stops after them: they bring work. */
  @Override
  public int getPhase() {
    return 0;
  }
}

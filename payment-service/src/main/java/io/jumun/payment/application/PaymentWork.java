package io.jumun.payment.application;

import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does leased work on virtual threads, so many at a time. What cannot begin in time for its lease
 * is left to whoever finds it due again.
 */
@Component
class PaymentWork {

  private static final Logger log = LoggerFactory.getLogger(PaymentWork.class);

  private final AskGateway ask;
  private final Clock clock;
  private final Semaphore slots;
  private final int most;
  private final Duration mayWait;

  PaymentWork(AskGateway ask, Clock clock, PaymentProperties properties) {
    this.ask = ask;
    this.clock = clock;
    this.most = properties.gateway().maxConcurrent();
    this.slots = new Semaphore(most, true);
    this.mayWait = properties.lease().minus(properties.gateway().longestCall());
  }

  /** How many calls could begin now. */
  int free() {
    return slots.availablePermits();
  }

  /**
   * @param leasedAt by this process's clock, not later than the lease began
   */
  void start(Work work, Instant leasedAt) {
    Instant latest = leasedAt.plus(mayWait);
    Thread.ofVirtual().name("gateway-", 0).start(() -> run(work, latest));
  }

  private void run(Work work, Instant latest) {
    try {
      if (!slots.tryAcquire(millisUntil(latest), TimeUnit.MILLISECONDS)) {
        log.warn("No time left to ask about {}: left to the next lease", work.charge().orderId());
        return;
      }
      try {
        ask.about(work);
      } finally {
        slots.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The row still remembers the work, and the same key makes asking again harmless.
      log.warn("Payment {} is left to the next lease", work.charge().orderId(), e);
    }
  }

  private long millisUntil(Instant latest) {
    return Math.max(0, Duration.between(clock.instant(), latest).toMillis());
  }

  /** Waits for the calls that are running, up to that long. */
  void drain(Duration patience) throws InterruptedException {
    if (slots.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      slots.release(most);
    } else {
      log.warn("{} calls to the gateway are left to other processes", most - free());
    }
  }
}

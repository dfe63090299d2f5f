package io.jumun.messaging.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with open runs, step by step, on a thread of its own. It looks every few seconds: what a
 * killed replica has left is gone on with soon, and what was just triggered at once.
 */
class JobLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(JobLoop.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final DoJobStep doJobStep;
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable Thread thread;

  JobLoop(DoJobStep doJobStep) {
    this.doJobStep = doJobStep;
  }

  void wake() {
    wake.release();
  }

  @Override
  public synchronized void start() {
    Thread starting = Thread.ofPlatform().name("jobs").daemon().unstarted(this::goOnUntilStopped);
    thread = starting;
    starting.start();
  }

  /** Lets the step that is being done come to its end. */
  @Override
  public synchronized void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      wake();
      try {
        stopping.join(LONGEST_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void goOnUntilStopped() {
    while (Thread.currentThread() == thread) {
      try {
        if (!doJobStep.doNext()) {
          pause();
        }
      } catch (Throwable e) { // An Error, too, must not end the loop while health says UP.
        log.warn("Could not go on with jobs, next try in {}", LOOK, e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      if (wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

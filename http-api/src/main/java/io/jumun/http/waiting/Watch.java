package io.jumun.http.waiting;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One who watches one subject. What it was told several times since it asked is told once. */
class Watch implements AutoCloseable {

  private final Semaphore news = new Semaphore(0);
  private final Consumer<Watch> over;

  Watch(Consumer<Watch> over) {
    this.over = over;
  }

  void tell() {
    news.release();
  }

  /**
   * Waits for news.
   *
   * @param end of the patience, as {@link System#nanoTime()} counts
   * @return whether there was any; not when the thread was interrupted
   */
  boolean isTold(long end) {
    try {
      boolean told = news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      news.drainPermits();
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    over.accept(this);
  }
}

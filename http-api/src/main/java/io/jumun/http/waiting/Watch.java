package io.jumun.http.waiting;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One who watches one subject. What it was told several times since it asked is told once. */
class Watch<V> implements AutoCloseable {

  private final Semaphore news = new Semaphore(0);
  private final AtomicReference<@Nullable V> told = new AtomicReference<>();
  private final Consumer<Watch<V>> over;

  Watch(Consumer<Watch<V>> over) {
    this.over = over;
  }

  /**
   * @param now how it stands, if whoever tells knows
   */
  void tell(@Nullable V now) {
    if (now != null) {
      told.set(now);
    }
    news.release();
  }

  /** How it stood when that was told last, once. */
  Optional<V> told() {
    return Optional.ofNullable(told.getAndSet(null));
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

package io.jumun.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again at what a process keeps in memory. */
public final class MemoryWatch implements AutoCloseable {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(250).toNanos();

  private final ProcessTree process;
  private final long first;
  private final Thread thread;
  private volatile long most;
  private volatile boolean over;

  public MemoryWatch(long pid) {
    this.process = new ProcessTree(pid, false);
    this.first = process.memoryMegabytes();
    this.most = first;
    this.thread = Thread.ofPlatform().daemon().name("memory-" + pid).start(this::look);
  }

  /** When it began, in megabytes. */
  public long first() {
    return first;
  }

  /** In megabytes. */
  public long most() {
    return most;
  }

  private void look() {
    while (!over) {
      most = Math.max(most, process.memoryMegabytes());
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.jumun.benchmarks.topic;

import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches so many events come. The clock runs from the first sight of some to the last, and those
 * of the first sight do not count: how long a process takes to start is not its speed.
 */
public final class Drain {

  private static final double NANOS_PER_SECOND = 1e9;

  private final long expected;
  private final CpuMeter cpu;
  private final CountDownLatch done = new CountDownLatch(1);
  private long seen;
  private long seenFirst;
  private long first;
  private long last;
  private CpuReading atFirst = new CpuReading(Map.of());
  private CpuReading atLast = atFirst;

  public Drain(long expected, CpuMeter cpu) {
    this.expected = expected;
    this.cpu = cpu;
  }

  /**
   * @param nanos when, by {@link System#nanoTime()}, which all processes of a Linux machine share
   */
  public synchronized void saw(long more, long nanos) {
    if (more == 0 || isDone()) {
      return;
    }
    if (seen == 0) {
      seenFirst = more;
      first = nanos;
      atFirst = cpu.read();
    }
    seen += more;
    if (seen >= expected) {
      last = nanos;
      atLast = cpu.read();
      done.countDown();
    }
  }

  public boolean isDone() {
    return done.getCount() == 0;
  }

  /**
   * @throws IllegalStateException when not all have come within the limit
   */
  public Drained await(Duration limit) {
    try {
      if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "Only %d of %d events came within %s".formatted(seen, expected, limit));
      }
      return result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized Drained result() {
    long events = seen - seenFirst;
    return new Drained(events, events * NANOS_PER_SECOND / (last - first), atLast.since(atFirst));
  }
}

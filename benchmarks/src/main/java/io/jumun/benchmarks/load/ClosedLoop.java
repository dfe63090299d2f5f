package io.jumun.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * So many workers, each of which begins anew as soon as it has ended: as much as goes.
 *
 * @param workers 1 to 1000
 */
public record ClosedLoop(int workers) {

  public ClosedLoop {
    if (workers < 1 || workers > 1000) {
      throw new IllegalArgumentException("1 to 1000 can work at once, not " + workers);
    }
  }

  /**
   * Returns when all have ended what they began within the duration.
   *
   * @param work is given the worker's number, from 0
   */
  public void run(Duration duration, IntConsumer work) {
    long end = System.nanoTime() + duration.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < workers; worker++) {
        int number = worker;
        threads.execute(() -> repeat(end, number, work));
      }
    }
  }

  private static void repeat(long end, int worker, IntConsumer work) {
    while (System.nanoTime() < end) {
      work.accept(worker);
    }
  }
}

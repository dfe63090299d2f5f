package io.jumun.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops what was started, last things first, however the benchmark ends: well, with an error, or by
 * Ctrl-C. Only a kill -9 gets past it; the next run stops what that left.
 */
public final class AtTheEnd {

  private static final Deque<Runnable> STEPS = new ArrayDeque<>();
  private static volatile boolean come;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::run, "at-the-end"));
  }

  private AtTheEnd() {}

  /** Called before the start of what it stops, so that there is no gap in between. */
  public static synchronized void stop(Runnable step) {
    STEPS.push(step);
  }

  /** Whether the end has come: then failures are no news. */
  public static boolean hasCome() {
    return come;
  }

  private static synchronized void run() {
    come = true;
    STEPS.forEach(AtTheEnd::tryTo);
  }

  private static void tryTo(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      System.err.println("Not stopped: " + e.getMessage());
    }
  }
}

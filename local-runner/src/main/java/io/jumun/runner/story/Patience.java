package io.jumun.runner.story;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must come, and not for ever. */
final class Patience {

  static final Duration USUAL = Duration.ofSeconds(90);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Patience() {}

  /**
   * @return the first look that is good
   * @throws StoryFailed when there is none in that time, with the last one
   */
  static <T> T until(String what, Duration limit, Supplier<T> look, Predicate<T> good) {
    long end = System.nanoTime() + limit.toNanos();
    T seen = look.get();
    while (!good.test(seen)) {
      if (System.nanoTime() > end) {
        throw new StoryFailed(
            "Waited %d s in vain for: %s. Last seen: %s".formatted(limit.toSeconds(), what, seen));
      }
      pause();
      seen = look.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted");
    }
  }
}

package io.jumun.sandbox.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seven retries after 1, 4, 16, 64, 256, 1024 and 4096 minutes, as the real gateway has it. */
final class RetryPauses {

  private static final List<Integer> MINUTES = List.of(1, 4, 16, 64, 256, 1024, 4096);

  private RetryPauses() {}

  /**
   * @param failures so far, this one included: 1 or more
   * @return null when it was the last retry
   */
  static @Nullable Duration after(int failures, Duration minute) {
    return failures > MINUTES.size() ? null : minute.multipliedBy(MINUTES.get(failures - 1));
  }
}

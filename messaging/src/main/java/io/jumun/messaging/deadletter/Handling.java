package io.jumun.messaging.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a dead letter, and what came of it.
 *
 * @param by the operator's member id
 * @param details the reason to settle it, or why it failed again; null when there is nothing to say
 */
public record Handling(Instant at, String by, Outcome outcome, @Nullable String details) {

  /** What came of it. */
  public enum Outcome {
    /** It was handled now; one that has heard something newer changes nothing by it. */
    REPLAYED,
    /** It had taken effect before, so nothing was done. */
    HAD_TAKEN_EFFECT,
    /** It is open as it was. */
    FAILED_AGAIN,
    SETTLED
  }
}

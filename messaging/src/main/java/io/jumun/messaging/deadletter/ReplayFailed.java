package io.jumun.messaging.deadletter;

import org.jspecify.annotations.Nullable;

/** The record failed again for its own sake: it stays a dead letter, with the new cause. */
public class ReplayFailed extends RuntimeException {

  private static final int MOST_CHARACTERS = 500;

  private ReplayFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ReplayFailed because(Throwable cause) {
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    return new ReplayFailed("It failed again and stays open: " + cut, cause);
  }

  static ReplayFailed withoutConsumer(String name) {
    return new ReplayFailed(
        "This version of the service has no consumer %s any more: settle it.".formatted(name),
        null);
  }
}

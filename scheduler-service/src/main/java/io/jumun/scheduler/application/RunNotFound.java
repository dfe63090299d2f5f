package io.jumun.scheduler.application;

import java.util.UUID;

/** There is no such run in the log, or not any more. */
public final class RunNotFound extends RuntimeException {

  private RunNotFound(UUID id) {
    super("There is no run %s in the log; runs are kept for a limited time".formatted(id));
  }

  static RunNotFound withId(UUID id) {
    return new RunNotFound(id);
  }
}

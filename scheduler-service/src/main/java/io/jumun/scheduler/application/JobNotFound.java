package io.jumun.scheduler.application;

/** There is no job of that name. */
public final class JobNotFound extends RuntimeException {

  private JobNotFound(String name) {
    super("There is no job \"%s\"".formatted(name));
  }

  static JobNotFound named(String name) {
    return new JobNotFound(name);
  }
}

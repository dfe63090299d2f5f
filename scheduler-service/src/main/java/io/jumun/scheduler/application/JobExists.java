package io.jumun.scheduler.application;

/** There is a job of that name already. */
public final class JobExists extends RuntimeException {

  private JobExists(String name) {
    super("There is a job \"%s\" already; change it, or choose another name".formatted(name));
  }

  static JobExists named(String name) {
    return new JobExists(name);
  }
}

package io.jumun.scheduler.domain;

/** A job that breaks a rule. */
public final class InvalidJob extends IllegalArgumentException {

  private InvalidJob(String rule) {
    super(rule);
  }

  static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidJob(rule);
    }
  }
}

package io.jumun.scheduler.web;

/** Filters that do not go together. */
final class UnclearQuestion extends RuntimeException {

  private UnclearQuestion(String message) {
    super(message);
  }

  static UnclearQuestion aboutTimers() {
    return new UnclearQuestion(
        "Ask for a subject's timers with subject, or for those that are to elapse with"
            + " status=PENDING, and late=true for the late ones of these");
  }
}

package io.jumun.messaging.job;

/** Takes the step back, and tells whose it was. */
class StepFailed extends RuntimeException {

  private final transient OpenRun open;
  private final RuntimeException why;

  StepFailed(OpenRun open, RuntimeException why) {
    super(why);
    this.open = open;
    this.why = why;
  }

  OpenRun open() {
    return open;
  }

  RuntimeException why() {
    return why;
  }
}

package io.jumun.scheduler.web.console;

/** The services that have an API for operators, as their pages name them. */
enum Service {
  ORDER,
  INVENTORY,
  PAYMENT,
  SCHEDULER,
  MEMBER;

  /** {@code order-service}. */
  public String title() {
    return name().toLowerCase() + "-service";
  }
}

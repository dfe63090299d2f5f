package io.jumun.scheduler.web;

/** A cursor that no page of ours has given out. */
public final class InvalidCursor extends RuntimeException {

  private InvalidCursor(Throwable cause) {
    super("The cursor is not one that this list has given out", cause);
  }

  static InvalidCursor because(Throwable cause) {
    return new InvalidCursor(cause);
  }
}

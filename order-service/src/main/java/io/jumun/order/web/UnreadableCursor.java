package io.jumun.order.web;

/** A cursor that was not taken from an answer of ours. */
class UnreadableCursor extends RuntimeException {

  private UnreadableCursor(String message) {
    super(message);
  }

  static UnreadableCursor text(String text) {
    return new UnreadableCursor("The cursor " + text + " was not taken from a nextCursor");
  }
}

package io.jumun.order.web;

/** Only whole orders can be cancelled. */
class PartialCancellation extends RuntimeException {

  private PartialCancellation(String message) {
    super(message);
  }

  static PartialCancellation notYet() {
    return new PartialCancellation(
        "Only the whole order can be cancelled so far: leave lines out to do so");
  }
}

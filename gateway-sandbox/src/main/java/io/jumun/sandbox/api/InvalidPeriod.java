package io.jumun.sandbox.api;

/** A period that is none. */
final class InvalidPeriod extends RuntimeException {

  private InvalidPeriod(String message) {
    super(message);
  }

  static InvalidPeriod of(String start, String end) {
    return new InvalidPeriod(
        "Not a period of times like 2022-01-01T00:00:00: %s to %s".formatted(start, end));
  }
}

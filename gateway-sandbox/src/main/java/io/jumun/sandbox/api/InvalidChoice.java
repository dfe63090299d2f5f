package io.jumun.sandbox.api;

/** A choice that the window does not offer. */
final class InvalidChoice extends RuntimeException {

  private InvalidChoice(String message) {
    super(message);
  }

  static InvalidChoice ofDueDate() {
    return new InvalidChoice(
        "A virtual account has validHours or a dueDate, not both, and 30 days at most");
  }
}

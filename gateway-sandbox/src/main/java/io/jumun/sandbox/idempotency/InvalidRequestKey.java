package io.jumun.sandbox.idempotency;

/** An Idempotency-Key that the gateway does not take. */
public final class InvalidRequestKey extends RuntimeException {

  private InvalidRequestKey(String message) {
    super(message);
  }

  static InvalidRequestKey length(int length) {
    return new InvalidRequestKey("An Idempotency-Key has 1 to 300 characters, not " + length);
  }
}

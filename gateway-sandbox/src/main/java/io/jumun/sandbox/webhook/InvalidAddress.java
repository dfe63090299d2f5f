package io.jumun.sandbox.webhook;

/** Webhooks cannot go there. */
public final class InvalidAddress extends RuntimeException {

  private InvalidAddress(String message) {
    super(message);
  }

  static InvalidAddress of(String url) {
    return new InvalidAddress("Not an HTTP URL: " + url);
  }

  static InvalidAddress missing() {
    return new InvalidAddress("There is no webhook URL; PUT /sandbox/webhooks sets one");
  }
}

package io.jumun.sandbox.payment;

/** The payment window does not open. */
public final class InvalidOpening extends RuntimeException {

  private final transient GatewayError error;

  private InvalidOpening(GatewayError error) {
    super(error.message());
    this.error = error;
  }

  static InvalidOpening because(GatewayError error) {
    return new InvalidOpening(error);
  }

  public GatewayError error() {
    return error;
  }
}

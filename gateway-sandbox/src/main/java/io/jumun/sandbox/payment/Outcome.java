package io.jumun.sandbox.payment;

/** How a call ended. */
public sealed interface Outcome {

  record Done(Payment payment) implements Outcome {}

  record Refused(GatewayError error) implements Outcome {}
}

package io.jumun.sandbox.fault;

import io.jumun.sandbox.payment.GatewayError;
import java.time.Duration;

/** What goes wrong with one call. */
public sealed interface Fault {

  /** Nothing. */
  record None() implements Fault {}

  /** The call is refused with that error. A confirm may thereby end the payment. */
  record Decline(GatewayError error) implements Fault {}

  /** The call is executed, and the answer claims that error all the same. */
  record ExecuteThenError(GatewayError error) implements Fault {}

  /** The call is executed, then the connection breaks without a byte of an answer. */
  record ExecuteThenDrop() implements Fault {}

  /** The call is never executed; it hangs until the client gives up. */
  record Swallow() implements Fault {}

  /**
   * The answer comes late.
   *
   * @param executeLate whether the call, too, is executed only after the delay, its key claimed all
   *     the while; otherwise at once
   */
  record Late(Duration delay, boolean executeLate) implements Fault {}

  /** An internal error before anything was executed. */
  record ServerError() implements Fault {}

  /**
   * The answer says 200 and cannot be read.
   *
   * @param executed whether the call took effect
   */
  record Garbage(boolean executed) implements Fault {}
}

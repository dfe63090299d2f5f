package io.jumun.sandbox.fault;

import io.jumun.sandbox.payment.GatewayError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls fail.
 *
 * @param orderId the order whose calls it is about; null for any
 * @param code of a DECLINE, any that the gateway has
 * @param delayMs of an ANSWER_LATE, 1 to 600,000
 * @param executed whether the call takes effect nevertheless, with DECLINE and ERROR_500 (false
 *     unless said) and GARBAGE (true unless said)
 * @param executeLate whether ANSWER_LATE executes after the delay, too; false unless said
 * @param times how many calls it is for, 1 unless said; what is left of them when asked for
 */
record FaultRule(
    @Nullable String orderId,
    Operation operation,
    FaultKind kind,
    @Nullable String code,
    @Nullable Long delayMs,
    @Nullable Boolean executed,
    @Nullable Boolean executeLate,
    @Nullable Integer times) {

  private static final long LONGEST_DELAY = 600_000;

  FaultRule {
    times = times == null ? 1 : times;
    require(operation != null && kind != null, "A rule has an operation and a kind");
    require(times >= 1, "A rule is for one call or more");
    require(kind != FaultKind.DECLINE || code != null, "DECLINE needs a code");
    require(
        kind != FaultKind.ANSWER_LATE
            || (delayMs != null && delayMs >= 1 && delayMs <= LONGEST_DELAY),
        "ANSWER_LATE needs a delayMs of 1 to " + LONGEST_DELAY);
  }

  boolean isFor(Operation call, @Nullable String order) {
    return operation == call && (orderId == null || orderId.equals(order));
  }

  int callsLeft() {
    return times == null ? 1 : times;
  }

  FaultRule withCallsLeft(int left) {
    return new FaultRule(orderId, operation, kind, code, delayMs, executed, executeLate, left);
  }

  Fault fault() {
    return switch (kind) {
      case DECLINE -> decline(GatewayError.named(code == null ? "" : code));
      case APPROVE_THEN_DROP -> new Fault.ExecuteThenDrop();
      case SWALLOW -> new Fault.Swallow();
      case ANSWER_LATE ->
          new Fault.Late(
              Duration.ofMillis(delayMs == null ? 0 : delayMs), Boolean.TRUE.equals(executeLate));
      case ERROR_500 -> serverError();
      case GARBAGE -> new Fault.Garbage(!Boolean.FALSE.equals(executed));
    };
  }

  private Fault decline(GatewayError error) {
    return Boolean.TRUE.equals(executed)
        ? new Fault.ExecuteThenError(error)
        : new Fault.Decline(error);
  }

  private Fault serverError() {
    return Boolean.TRUE.equals(executed)
        ? new Fault.ExecuteThenError(GatewayError.FAILED_INTERNAL_SYSTEM_PROCESSING)
        : new Fault.ServerError();
  }

  private static void require(boolean rule, String message) {
    if (!rule) {
      throw new IllegalArgumentException(message);
    }
  }
}

package io.jumun.sandbox.fault;

import org.jspecify.annotations.Nullable;

/**
 * Makes the next calls fail. The fields of the fault itself are explained at {@link FaultForm}.
 *
 * @param orderId the order whose calls it is about; null for any
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

  FaultRule {
    times = times == null ? 1 : times;
    FaultForm.require(times >= 1, "A rule is for one call or more");
    new FaultForm(kind, code, delayMs, executed, executeLate).check(operation);
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

  FaultForm form() {
    return new FaultForm(kind, code, delayMs, executed, executeLate);
  }
}

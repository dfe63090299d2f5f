package io.jumun.sandbox.fault;

import org.jspecify.annotations.Nullable;

/**
 * Makes a share of the calls fail. The fields of the fault itself are explained at {@link
 * FaultForm}.
 *
 * @param orderId the order whose calls it is about; null for any
 * @param probability the share of the calls, 0 to 1
 */
record FaultRate(
    @Nullable String orderId,
    Operation operation,
    FaultKind kind,
    @Nullable String code,
    @Nullable Long delayMs,
    @Nullable Boolean executed,
    @Nullable Boolean executeLate,
    @Nullable Double probability) {

  FaultRate {
    FaultForm.require(
        probability != null && probability >= 0 && probability <= 1,
        "A rate has a probability of 0 to 1");
    new FaultForm(kind, code, delayMs, executed, executeLate).check(operation);
  }

  boolean isFor(Operation call, @Nullable String order) {
    return operation == call && (orderId == null || orderId.equals(order));
  }

  double share() {
    return probability == null ? 0 : probability;
  }

  FaultForm form() {
    return new FaultForm(kind, code, delayMs, executed, executeLate);
  }
}

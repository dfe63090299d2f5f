package io.jumun.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One call about one order that goes wrong, or one webhook, as the sandbox's README tells it.
 *
 * @param details of the kind: a code, a delay, whether it is executed all the same
 */
record GatewayFault(String operation, String kind, Map<String, Object> details) {

  /** Longer than payment-service waits here for an answer, and shorter than two such waits. */
  private static final int TOO_LATE_MS = 6_000;

  /** Whether payment-service waits its whole time-out for it. */
  boolean isSilence() {
    return kind.equals("SWALLOW") || details.getOrDefault("delayMs", 0).equals(TOO_LATE_MS);
  }

  /** As a rule of {@code PUT /sandbox/faults}. */
  Map<String, Object> ruleFor(String orderId) {
    var rule = new HashMap<>(details);
    rule.putAll(Map.of("orderId", orderId, "operation", operation, "kind", kind));
    return rule;
  }

  /**
   * All but two that no machine can settle: a refusal that is none and was charged, of which only
   * the nightly comparison learns, and an error that the gateway repeats under its key for ever,
   * which takes 25 minutes.
   */
  static GatewayFault ofConfirm(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> fault("CONFIRM", "DECLINE", Map.of("code", "REJECT_CARD_PAYMENT"));
      case 2 -> fault("CONFIRM", "DECLINE", Map.of("code", "PROVIDER_ERROR", "executed", true));
      case 3 ->
          fault(
              "CONFIRM", "DECLINE", Map.of("code", "ALREADY_PROCESSED_PAYMENT", "executed", true));
      case 4 -> fault("CONFIRM", "ERROR_500", Map.of("executed", random.nextBoolean()));
      case 5 -> fault("CONFIRM", "APPROVE_THEN_DROP", Map.of());
      case 6 -> fault("CONFIRM", "GARBAGE", Map.of("executed", random.nextBoolean()));
      case 7 -> fault("CONFIRM", "SWALLOW", Map.of());
      case 8 ->
          fault(
              "CONFIRM",
              "ANSWER_LATE",
              Map.of("delayMs", 500 + random.nextInt(2_000), "executeLate", random.nextBoolean()));
      default ->
          fault(
              "CONFIRM",
              "ANSWER_LATE",
              Map.of("delayMs", TOO_LATE_MS, "executeLate", random.nextBoolean()));
    };
  }

  static GatewayFault ofQuery(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> fault("GET", "ERROR_500", Map.of());
      case 1 -> fault("GET", "GARBAGE", Map.of());
      // Right after a confirm that is no news of it.
      case 2 -> fault("GET", "DECLINE", Map.of("code", "NOT_FOUND_PAYMENT"));
      default -> fault("GET", "ANSWER_LATE", Map.of("delayMs", 500 + random.nextInt(1_000)));
    };
  }

  static GatewayFault ofCancel(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> fault("CANCEL", "APPROVE_THEN_DROP", Map.of());
      case 1 -> fault("CANCEL", "ERROR_500", Map.of("executed", random.nextBoolean()));
      case 2 -> fault("CANCEL", "GARBAGE", Map.of("executed", random.nextBoolean()));
      case 3 ->
          fault("CANCEL", "DECLINE", Map.of("code", "ALREADY_CANCELED_PAYMENT", "executed", true));
      default -> fault("CANCEL", "ANSWER_LATE", Map.of("delayMs", 500 + random.nextInt(1_000)));
    };
  }

  static GatewayFault ofWebhook(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> fault("WEBHOOK", "DUPLICATE", Map.of("delayMs", 1 + random.nextInt(1_500)));
      case 1 -> fault("WEBHOOK", "LATE", Map.of("delayMs", 500 + random.nextInt(3_000)));
      case 2 -> fault("WEBHOOK", "SHUFFLE", Map.of("delayMs", 2_000, "times", 4));
      default -> fault("WEBHOOK", "NEVER", Map.of());
    };
  }

  private static GatewayFault fault(String operation, String kind, Map<String, Object> details) {
    return new GatewayFault(operation, kind, details);
  }

  /** In the order in which they are used up. */
  static List<Map<String, Object>> rules(List<GatewayFault> faults, String orderId) {
    return faults.stream().map(fault -> fault.ruleFor(orderId)).toList();
  }

  @Override
  public String toString() {
    return operation + " " + kind + (details.isEmpty() ? "" : " " + details);
  }
}

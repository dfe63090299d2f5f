package io.jumun.payment.gateway.toss;

import java.util.Set;
import java.util.stream.Stream;

/** The gateway's error codes (facts.md); a code that is not here tells nothing. */
final class TossCodes {

  private static final Set<String> OUR_FAULT =
      Set.of(
          "UNAUTHORIZED_KEY",
          "INVALID_API_KEY",
          "INCORRECT_BASIC_AUTH_FORMAT",
          "FORBIDDEN_REQUEST",
          "INVALID_IDEMPOTENCY_KEY");

  private static final Set<String> REFUSALS =
      Set.of(
          "INVALID_STOPPED_CARD",
          "BELOW_MINIMUM_AMOUNT",
          "FDS_ERROR",
          "INVALID_PASSWORD",
          "NOT_FOUND_PAYMENT_SESSION");

  private TossCodes() {}

  static boolean isOurFault(String code) {
    return OUR_FAULT.contains(code);
  }

  static boolean refusesTheCharge(String code) {
    return REFUSALS.contains(code)
        || startsWithOneOf(code, "REJECT_", "INVALID_CARD", "EXCEED_", "NOT_SUPPORTED_");
  }

  static boolean refusesTheRefund(String code) {
    return startsWithOneOf(code, "NOT_CANCELABLE_", "EXCEED_");
  }

  /** Right after a request to charge this is not final. */
  static boolean showsNothing(String code) {
    return code.equals("NOT_FOUND_PAYMENT");
  }

  private static boolean startsWithOneOf(String code, String... prefixes) {
    return Stream.of(prefixes).anyMatch(code::startsWith);
  }
}

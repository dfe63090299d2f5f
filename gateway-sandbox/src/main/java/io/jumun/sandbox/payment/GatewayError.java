package io.jumun.sandbox.payment;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A refusal as the gateway words it.
 *
 * @param code its stable name
 * @param status of the HTTP answer
 */
public record GatewayError(String code, int status, String message) {

  public static final GatewayError UNAUTHORIZED_KEY =
      new GatewayError("UNAUTHORIZED_KEY", 401, "The secret key is not authorized.");
  public static final GatewayError INCORRECT_BASIC_AUTH_FORMAT =
      new GatewayError(
          "INCORRECT_BASIC_AUTH_FORMAT", 403, "Encode the secret key together with a ':'.");
  public static final GatewayError INVALID_REQUEST =
      new GatewayError("INVALID_REQUEST", 400, "The bad request.");
  public static final GatewayError INVALID_ORDER_ID =
      new GatewayError(
          "INVALID_ORDER_ID", 400, "An order id has 6 to 64 letters, digits, '-' and '_'.");
  public static final GatewayError FORBIDDEN_REQUEST =
      new GatewayError(
          "FORBIDDEN_REQUEST", 403, "The key or the order id is not that of the payment request.");
  public static final GatewayError INVALID_IDEMPOTENCY_KEY =
      new GatewayError(
          "INVALID_IDEMPOTENCY_KEY", 400, "An Idempotency-Key has 1 to 300 characters.");
  public static final GatewayError IDEMPOTENT_REQUEST_PROCESSING =
      new GatewayError(
          "IDEMPOTENT_REQUEST_PROCESSING", 409, "A request with this key is still running.");
  public static final GatewayError NOT_FOUND_PAYMENT =
      new GatewayError("NOT_FOUND_PAYMENT", 404, "There is no such payment.");
  public static final GatewayError NOT_FOUND_PAYMENT_SESSION =
      new GatewayError(
          "NOT_FOUND_PAYMENT_SESSION", 404, "The time to confirm is over, or it never began.");
  public static final GatewayError ALREADY_PROCESSED_PAYMENT =
      new GatewayError(
          "ALREADY_PROCESSED_PAYMENT", 400, "This is a payment that has already been processed.");
  public static final GatewayError BELOW_MINIMUM_AMOUNT =
      new GatewayError("BELOW_MINIMUM_AMOUNT", 400, "A card pays 100 won or more.");
  public static final GatewayError ALREADY_CANCELED_PAYMENT =
      new GatewayError(
          "ALREADY_CANCELED_PAYMENT", 400, "This is a payment that has already been canceled.");
  public static final GatewayError NOT_CANCELABLE_AMOUNT =
      new GatewayError("NOT_CANCELABLE_AMOUNT", 403, "More than is left cannot be canceled.");
  public static final GatewayError NOT_CANCELABLE_PAYMENT =
      new GatewayError("NOT_CANCELABLE_PAYMENT", 403, "This payment cannot be canceled.");
  public static final GatewayError NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT =
      new GatewayError(
          "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT",
          403,
          "What waits for a deposit can only be canceled whole.");
  public static final GatewayError INVALID_BANK =
      new GatewayError("INVALID_BANK", 400, "There is no such bank.");
  public static final GatewayError INVALID_REFUND_ACCOUNT_NUMBER =
      new GatewayError(
          "INVALID_REFUND_ACCOUNT_NUMBER", 400, "An account number has 1 to 20 digits.");
  public static final GatewayError INVALID_REFUND_ACCOUNT_INFO =
      new GatewayError(
          "INVALID_REFUND_ACCOUNT_INFO", 400, "The holder's name is not that of the account.");
  public static final GatewayError INVALID_TRANSACTION_KEY =
      new GatewayError("INVALID_TRANSACTION_KEY", 400, "There is no such key to go on from.");
  public static final GatewayError EXPIRED_PAYMENT =
      new GatewayError("EXPIRED_PAYMENT", 400, "The payment has expired. Try again.");
  public static final GatewayError FAILED_INTERNAL_SYSTEM_PROCESSING =
      new GatewayError("FAILED_INTERNAL_SYSTEM_PROCESSING", 500, "An internal error. Try later.");

  /** The sandbox's own word, to whoever plays the payer. */
  public static final GatewayError NOT_WAITING_FOR_DEPOSIT =
      new GatewayError("NOT_WAITING_FOR_DEPOSIT", 400, "No deposit is expected, or no longer.");

  /** The sandbox's own word, to whoever plays the bank. */
  public static final GatewayError NOT_DEPOSITED =
      new GatewayError("NOT_DEPOSITED", 400, "There is no whole deposit to take back.");

  private static final Map<String, GatewayError> OUR_OWN =
      Stream.of(
              UNAUTHORIZED_KEY,
              INCORRECT_BASIC_AUTH_FORMAT,
              INVALID_REQUEST,
              FORBIDDEN_REQUEST,
              INVALID_IDEMPOTENCY_KEY,
              IDEMPOTENT_REQUEST_PROCESSING,
              NOT_FOUND_PAYMENT,
              NOT_FOUND_PAYMENT_SESSION,
              ALREADY_PROCESSED_PAYMENT,
              BELOW_MINIMUM_AMOUNT,
              ALREADY_CANCELED_PAYMENT,
              NOT_CANCELABLE_AMOUNT,
              NOT_CANCELABLE_PAYMENT,
              NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT,
              FAILED_INTERNAL_SYSTEM_PROCESSING)
          .collect(Collectors.toUnmodifiableMap(GatewayError::code, Function.identity()));

  /** Any code, for errors that are provoked, with the HTTP status that its like has. */
  public static GatewayError named(String code) {
    return OUR_OWN.getOrDefault(
        code, new GatewayError(code, statusOf(code), "Provoked in the sandbox."));
  }

  /** Whether a confirm that ends so has ended the payment; after others nobody can know. */
  boolean isFinalRefusal() {
    return Stream.of(
            "REJECT_",
            "INVALID_CARD",
            "INVALID_STOPPED_CARD",
            "INVALID_REJECT_CARD",
            "INVALID_PASSWORD",
            "EXCEED_",
            "BELOW_MINIMUM_AMOUNT",
            "NOT_SUPPORTED_",
            "FDS_ERROR")
        .anyMatch(code::startsWith);
  }

  private static int statusOf(String code) {
    if (code.startsWith("REJECT_") || code.equals("FDS_ERROR") || code.equals("INVALID_PASSWORD")) {
      return 403;
    }
    return code.startsWith("FAILED_") || code.equals("UNKNOWN_PAYMENT_ERROR") ? 500 : 400;
  }
}

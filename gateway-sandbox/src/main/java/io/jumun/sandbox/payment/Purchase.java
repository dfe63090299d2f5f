package io.jumun.sandbox.payment;

import java.util.regex.Pattern;

/**
 * What a payment window opens for.
 *
 * @param orderId 6 to 64 letters, digits, {@code -} and {@code _}
 * @param amount in won, 1 or more
 */
public record Purchase(String orderId, String orderName, long amount) {

  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

  /**
   * @throws InvalidOpening when the window would not have opened
   */
  public Purchase {
    if (!ORDER_ID.matcher(orderId).matches()) {
      throw InvalidOpening.because(GatewayError.INVALID_ORDER_ID);
    }
    if (amount < 1) {
      throw InvalidOpening.because(GatewayError.INVALID_REQUEST);
    }
  }
}

package io.jumun.payment.gateway.points.ledger;

/**
 * Why a member's points are not taken.
 *
 * @param message for the shopper
 */
public record Refusal(String code, String message) {

  static Refusal notEnough(long balance, long needed) {
    return new Refusal(
        "NOT_ENOUGH_POINTS", "The balance is %d points, %d are needed".formatted(balance, needed));
  }
}

package io.jumun.sandbox.payment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the money of a virtual account goes back to. */
public record RefundAccount(
    @Nullable String bank, @Nullable String accountNumber, @Nullable String holderName) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
  private static final int LONGEST_NAME = 60;

  /** Null when money can be sent there. */
  @Nullable GatewayError refusal() {
    if (bank == null || bank.isBlank()) {
      return GatewayError.INVALID_BANK;
    }
    if (accountNumber == null || !DIGITS.matcher(accountNumber).matches()) {
      return GatewayError.INVALID_REFUND_ACCOUNT_NUMBER;
    }
    return holderName == null || holderName.isBlank() || holderName.length() > LONGEST_NAME
        ? GatewayError.INVALID_REFUND_ACCOUNT_INFO
        : null;
  }
}

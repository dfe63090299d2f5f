package io.jumun.sandbox.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;

/** Names for payments and for what happens to them. */
final class Keys {

  private Keys() {}

  static String newPaymentKey() {
    return "tsb" + compact();
  }

  static String newTransactionKey() {
    return compact().toUpperCase(Locale.ROOT);
  }

  private static String compact() {
    return UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
  }
}

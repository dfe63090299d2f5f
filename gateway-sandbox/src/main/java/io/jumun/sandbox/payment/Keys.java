package io.jumun.sandbox.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Names for payments and for what happens to them. */
public final class Keys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long ACCOUNTS = 100_000_000_000L;

  private Keys() {}

  public static String newPaymentKey() {
    return "tsb" + compact();
  }

  public static String newTransactionKey() {
    return compact().toUpperCase(Locale.ROOT);
  }

  /** Fourteen digits, as virtual accounts have them. */
  static String newAccountNumber() {
    return "790%011d".formatted(RANDOM.nextLong(ACCOUNTS));
  }

  static String newSecret() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return "ps_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String compact() {
    return UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
  }
}

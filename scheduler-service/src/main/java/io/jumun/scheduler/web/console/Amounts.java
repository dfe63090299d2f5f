package io.jumun.scheduler.web.console;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Money as people read it. */
final class Amounts {

  private Amounts() {}

  /**
   * @param minorUnits as the services' APIs tell it
   * @param currency ISO 4217
   */
  static String text(long minorUnits, String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(minorUnits, digits);
    return String.format(Locale.ROOT, "%,." + digits + "f %s", amount, currency);
  }
}

package io.jumun.payment.domain;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * An amount of a currency.
 *
 * @param amount in minor units, 0 or more
 * @param currency three capital letters, ISO 4217
 */
@Embeddable
public record Money(long amount, String currency) {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("An amount of money is not negative: " + amount);
    }
    if (!CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException("Not a currency: " + currency);
    }
  }
}

package io.jumun.order.domain;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * An amount in minor units of its currency, 0 or more.
 *
 * @param currency ISO 4217, three capital letters
 */
@Embeddable
public record Money(long amount, String currency) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("An amount is 0 or more, not " + amount);
    }
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("A currency has three capital letters: " + currency);
    }
  }

  /**
   * @throws MixedCurrencies when the other is of another currency
   * @throws AmountTooLarge when it does not fit
   */
  Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw MixedCurrencies.of(currency, other.currency);
    }
    try {
      return new Money(Math.addExact(amount, other.amount), currency);
    } catch (ArithmeticException _) {
      throw AmountTooLarge.inAnOrder();
    }
  }

  /**
   * @throws AmountTooLarge when it does not fit
   */
  Money times(Quantity quantity) {
    try {
      return new Money(Math.multiplyExact(amount, (long) quantity.value()), currency);
    } catch (ArithmeticException _) {
      throw AmountTooLarge.inAnOrder();
    }
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}

package io.jumun.inventory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A price.
 *
 * @param minorUnits of the currency (cents; won as such), 0 to {@link #MOST}
 * @param currency an ISO 4217 code that is in use somewhere today
 */
@Embeddable
public record Money(
    @Column(name = "price") long minorUnits, @Column(name = "currency") String currency) {

  /** Far above any price, and low enough that a million pieces of it still fit into a long. */
  public static final long MOST = 100_000_000_000L;

  public Money {
    if (minorUnits < 0 || minorUnits > MOST) {
      throw new IllegalArgumentException("No price: " + minorUnits);
    }
    if (!Currencies.inUse(currency)) {
      throw new IllegalArgumentException("No currency: " + currency);
    }
  }

  public Money withMinorUnits(long other) {
    return new Money(other, currency);
  }
}

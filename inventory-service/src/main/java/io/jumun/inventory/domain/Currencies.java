package io.jumun.inventory.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The currencies that some country uses today: ISO 4217 has codes for gold, for tests and for what
 * the euro replaced as well, and nobody can pay with those.
 */
public final class Currencies {

  private static final Set<String> IN_USE =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> Currency.getInstance(Locale.of("", country)))
          .filter(Objects::nonNull)
          .map(Currency::getCurrencyCode)
          .collect(toUnmodifiableSet());

  private Currencies() {}

  public static boolean inUse(String code) {
    return IN_USE.contains(code);
  }
}

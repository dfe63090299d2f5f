package io.jumun.payment.domain.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway's books, as far as they were read, say of one payment key.
 *
 * @param charged in minor units; null when no charge was read, which may be an earlier day's
 * @param returned in minor units, on the days that were read
 * @param currency null when nothing was read
 */
public record Theirs(@Nullable Long charged, long returned, @Nullable String currency) {

  /** For people. */
  public String inWords() {
    return currency == null
        ? "nothing"
        : "charged %s %s, %d given back".formatted(charged, currency, returned);
  }

  boolean isCharged() {
    return charged != null && charged > returned;
  }
}

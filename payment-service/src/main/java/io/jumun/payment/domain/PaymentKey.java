package io.jumun.payment.domain;

import jakarta.persistence.Embeddable;

/** The gateway's name for one payment of one shopper; 1 to 200 characters. */
@Embeddable
public record PaymentKey(String value) {

  public static final int LONGEST = 200;

  public PaymentKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("A payment key has 1 to " + LONGEST + " characters");
    }
  }
}

package io.jumun.sandbox.wire;

import org.jspecify.annotations.Nullable;

/** The card that everybody pays with here. */
record CardBody(
    long amount,
    String issuerCode,
    String acquirerCode,
    String number,
    int installmentPlanMonths,
    boolean isInterestFree,
    @Nullable String interestPayer,
    String approveNo,
    boolean useCardPoint,
    String cardType,
    String ownerType,
    String acquireStatus) {

  static CardBody charged(long amount) {
    return new CardBody(
        amount,
        "61",
        "31",
        "12345678****123*",
        0,
        false,
        null,
        "00000000",
        false,
        "신용",
        "개인",
        "READY");
  }
}

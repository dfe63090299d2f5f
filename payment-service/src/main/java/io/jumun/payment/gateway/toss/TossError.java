package io.jumun.payment.gateway.toss;

import org.jspecify.annotations.Nullable;

/** The gateway's {@code {code, message}}. */
record TossError(@Nullable String code, @Nullable String message) {

  private static final int LONGEST = 500;

  /** Empty when the body is no error of the gateway's. */
  static final TossError NONE = new TossError("", "");

  String codeOrNone() {
    return cut(code);
  }

  String messageOrNone() {
    return cut(message);
  }

  private static String cut(@Nullable String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
  }
}

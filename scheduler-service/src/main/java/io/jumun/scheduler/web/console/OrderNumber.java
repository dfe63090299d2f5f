package io.jumun.scheduler.web.console;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Numbers of orders, as people copy them from somewhere. */
final class OrderNumber {

  private static final Pattern FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private OrderNumber() {}

  /** Nothing, when it can be no order's. */
  static Optional<UUID> in(String text) {
    return Optional.of(text.strip())
        .filter(number -> FORM.matcher(number).matches())
        .map(UUID::fromString);
  }
}

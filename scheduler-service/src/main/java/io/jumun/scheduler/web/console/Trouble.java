package io.jumun.scheduler.web.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why something is missing on a page.
 *
 * @param detail what the service said; null when it said nothing
 */
record Trouble(Service service, @Nullable String detail) {

  /** Nothing, when there was an answer. */
  static Optional<Trouble> with(Service service, Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> Optional.empty();
      case Answer.Refused<?> refused -> Optional.of(new Trouble(service, refused.detail()));
      case Answer.NoAnswer<?> _ -> Optional.of(new Trouble(service, null));
    };
  }
}

package io.jumun.scheduler.web.console;

import org.jspecify.annotations.Nullable;

/** What another service says to an operator's question. */
sealed interface Answer<T> {

  record Given<T>(T body) implements Answer<T> {}

  /**
   * It answered, and will not: nothing is there, the operator may not, or it is not possible.
   *
   * @param status 400 to 499
   * @param detail in the service's own words, to be shown as they are
   */
  record Refused<T>(int status, String detail) implements Answer<T> {}

  /** Nobody knows: it cannot be reached, is too slow, or does not answer sensibly. */
  record NoAnswer<T>() implements Answer<T> {}

  /** For a page that shows the rest without it. */
  default @Nullable T orNull() {
    return this instanceof Given<T>(T body) ? body : null;
  }

  /** Why it says nothing, in its words; null when it says something, or does not answer. */
  default @Nullable String refusal() {
    return this instanceof Refused<T> refused ? refused.detail() : null;
  }

  /**
   * For a page that is nothing without it.
   *
   * @throws NotAnswered by the service that was asked
   */
  default T orNoPage(Service asked) {
    return switch (this) {
      case Given<T>(T body) -> body;
      case Refused<T>(int status, String detail) -> throw NotAnswered.refused(status, detail);
      case NoAnswer<T>() -> throw NotAnswered.by(asked);
    };
  }
}

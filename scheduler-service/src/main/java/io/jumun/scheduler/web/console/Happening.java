package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order, or is to happen.
 *
 * @param at by the clock of the service that tells it
 * @param text the key of the text that says it
 * @param with what stands in its braces
 * @param note in the words of who wrote it
 * @param by shopper, operator or a service; null when it goes without saying
 * @param person which shopper or operator
 */
record Happening(
    Instant at,
    Service service,
    String text,
    List<Object> with,
    @Nullable String note,
    @Nullable String by,
    @Nullable UUID person) {

  static Happening of(Instant at, Service service, String text, Object... with) {
    return new Happening(at, service, text, List.of(with), null, null, null);
  }

  Happening noting(@Nullable String words) {
    return new Happening(at, service, text, with, words, by, person);
  }

  Happening by(@Nullable String who, @Nullable UUID whichPerson) {
    return new Happening(at, service, text, with, note, who, whichPerson);
  }

  /** For the page. */
  public Object[] args() {
    return with.toArray();
  }
}

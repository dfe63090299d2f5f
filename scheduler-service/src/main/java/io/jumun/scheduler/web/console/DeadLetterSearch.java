package io.jumun.scheduler.web.console;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are looked for; it stands in the address of the page.
 *
 * @param service null for all of them
 * @param status null for those that wait for a person
 * @param cursor of one service's own list
 */
record DeadLetterSearch(
    @Nullable Service service,
    @Nullable Status status,
    @Nullable String consumer,
    @Nullable String topic,
    @Nullable String key,
    @Nullable String cursor) {

  /** What has become of them; {@code ANY} is the page's own word. */
  enum Status {
    OPEN,
    REPLAYED,
    SETTLED,
    ANY
  }

  public Status shown() {
    return status == null ? Status.OPEN : status;
  }

  /** Whether all that waits is shown. */
  public boolean isEmpty() {
    return service == null
        && shown() == Status.OPEN
        && Stream.of(consumer, topic, key).allMatch(DeadLetterSearch::isBlank);
  }

  Question question(int limit) {
    return Question.of("/dead-letters")
        .with("status", shown() == Status.ANY ? null : shown())
        .with("consumer", consumer)
        .with("topic", topic)
        .with("key", key)
        .with("limit", limit)
        .with("cursor", service == null ? null : cursor);
  }

  /** The address of the page of one service that begins behind that place; null for the first. */
  String of(Service one, @Nullable String place) {
    return Question.of("/console/dead-letters")
        .with("service", one)
        .with("status", shown())
        .with("consumer", consumer)
        .with("topic", topic)
        .with("key", key)
        .with("cursor", place)
        .at(URI.create(""))
        .toString();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}

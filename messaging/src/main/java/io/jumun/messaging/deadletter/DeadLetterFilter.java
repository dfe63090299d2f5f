package io.jumun.messaging.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are looked for; what is null does not matter.
 *
 * @param key as text, compared with the record's whole key
 */
public record DeadLetterFilter(
    @Nullable DeadLetterStatus status,
    @Nullable String consumer,
    @Nullable String topic,
    @Nullable String key) {

  /** What waits is worked off from its beginning; of what is over, the latest is looked for. */
  boolean oldestFirst() {
    return status == DeadLetterStatus.OPEN;
  }
}

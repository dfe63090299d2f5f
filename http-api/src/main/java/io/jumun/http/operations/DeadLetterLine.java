package io.jumun.http.operations;

import io.jumun.messaging.deadletter.DeadLetter;
import io.jumun.messaging.deadletter.DeadLetterStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list.
 *
 * @param key null when the record has none
 * @param type as its header says; null when it has none
 * @param cause the first line of why it failed the last time
 * @param attempts how often it was tried
 * @param closedAt when it was replayed or settled; null while it is open
 */
record DeadLetterLine(
    UUID id,
    DeadLetterStatus status,
    String consumer,
    String topic,
    int partition,
    long offset,
    @Nullable DeadLetterBytes key,
    @Nullable String type,
    @Nullable String eventId,
    String cause,
    int attempts,
    Instant firstFailedAt,
    Instant lastFailedAt,
    @Nullable Instant closedAt) {

  static DeadLetterLine of(DeadLetter letter) {
    return new DeadLetterLine(
        letter.id(),
        letter.status(),
        letter.consumer(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        DeadLetterBytes.of(letter.key()),
        letter.type().orElse(null),
        letter.eventId().orElse(null),
        letter.cause(),
        letter.attempts(),
        letter.firstFailedAt(),
        letter.lastFailedAt(),
        letter.closedAt());
  }
}

package io.jumun.http.operations;

import io.jumun.messaging.deadletter.DeadLetter;
import io.jumun.messaging.deadletter.DeadLetterStatus;
import io.jumun.messaging.deadletter.Handling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with all that is known of it.
 *
 * @param key null when the record has none
 * @param body null when the record has none
 * @param cause why it failed the last time, with the stack
 * @param attempts how often it was tried
 * @param closedAt when it was replayed or settled; null while it is open
 * @param history what operators did with it, in that order
 */
record DeadLetterView(
    UUID id,
    DeadLetterStatus status,
    String consumer,
    String topic,
    int partition,
    long offset,
    @Nullable DeadLetterBytes key,
    List<RecordHeader> headers,
    @Nullable DeadLetterBytes body,
    String cause,
    int attempts,
    Instant firstFailedAt,
    Instant lastFailedAt,
    @Nullable Instant closedAt,
    List<Handled> history) {

  /**
   * A header as it came.
   *
   * @param value null when it has none
   */
  record RecordHeader(String name, @Nullable DeadLetterBytes value) {

    static RecordHeader of(Header header) {
      return new RecordHeader(header.key(), DeadLetterBytes.of(header.value()));
    }
  }

  /**
   * What somebody did with it.
   *
   * @param by the operator's member id
   * @param details the reason to settle it, or why it failed again
   */
  record Handled(Instant at, String by, Handling.Outcome outcome, @Nullable String details) {

    static Handled of(Handling handling) {
      return new Handled(handling.at(), handling.by(), handling.outcome(), handling.details());
    }
  }

  static DeadLetterView of(DeadLetter letter, List<Handling> history) {
    return new DeadLetterView(
        letter.id(),
        letter.status(),
        letter.consumer(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        DeadLetterBytes.of(letter.key()),
        letter.headers().stream().map(RecordHeader::of).toList(),
        DeadLetterBytes.of(letter.body()),
        letter.cause(),
        letter.attempts(),
        letter.firstFailedAt(),
        letter.lastFailedAt(),
        letter.closedAt(),
        history.stream().map(Handled::of).toList());
  }
}

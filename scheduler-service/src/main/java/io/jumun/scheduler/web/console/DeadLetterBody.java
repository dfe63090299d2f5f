package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dead letter with all that its service knows of it. */
record DeadLetterBody(
    UUID id,
    DeadLetterSearch.Status status,
    String consumer,
    String topic,
    int partition,
    long offset,
    @Nullable DeadLetterText key,
    List<RecordHeader> headers,
    @Nullable DeadLetterText body,
    String cause,
    int attempts,
    Instant firstFailedAt,
    Instant lastFailedAt,
    @Nullable Instant closedAt,
    List<Handled> history) {

  /** A header of the record. */
  record RecordHeader(String name, @Nullable DeadLetterText value) {}

  /** What an operator did with it. */
  record Handled(Instant at, String by, String outcome, @Nullable String details) {}

  public boolean isOpen() {
    return status == DeadLetterSearch.Status.OPEN;
  }

  /** What is told to whoever has just handled it. */
  String lastOutcome() {
    return history.isEmpty() ? status.name() : history.getLast().outcome();
  }
}

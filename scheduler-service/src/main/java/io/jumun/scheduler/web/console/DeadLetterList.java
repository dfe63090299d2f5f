package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters of a service, as the service lists them.
 *
 * @param open how many are open altogether, whatever was looked for
 */
record DeadLetterList(List<Line> items, @Nullable String nextCursor, long open) {

  /** One of them. */
  record Line(
      UUID id,
      DeadLetterSearch.Status status,
      String consumer,
      String topic,
      int partition,
      long offset,
      @Nullable DeadLetterText key,
      @Nullable String type,
      String cause,
      int attempts,
      Instant firstFailedAt,
      Instant lastFailedAt) {

    /** {@code OrderPaid.v1}: the house's own prefix says nothing. */
    public @Nullable String event() {
      return type == null ? null : type.replaceFirst("^io\\.jumun\\.\\w+\\.", "");
    }
  }
}

package io.jumun.scheduler.web.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a service's relay stands, as the service says. */
record RelayAnswer(
    State state,
    @Nullable String holder,
    @Nullable Instant renewedAt,
    @Nullable String slotName,
    boolean slotActive,
    @Nullable String walStatus,
    @Nullable Long lagBytes,
    @Nullable Long oldestUnrelayedMs,
    @Nullable Instant lastPublishedAt) {

  /** As the page paints it: what is well, what passes by itself, what does not. */
  enum State {
    RELAYING("succeeded"),
    NOT_READING("overdue"),
    RECOVERING("overdue"),
    SLOT_LOST("failed"),
    NOBODY("failed");

    private final String paint;

    State(String paint) {
      this.paint = paint;
    }

    public String paint() {
      return paint;
    }
  }

  /** {@code 900 B}, {@code 1.2 kB}, {@code 34.5 MB}. */
  public String lag() {
    return lagBytes == null ? "–" : bytes(Math.max(0, lagBytes));
  }

  private static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? "%d.%d kB".formatted(bytes / 1_000, bytes % 1_000 / 100)
        : "%d.%d MB".formatted(bytes / 1_000_000, bytes % 1_000_000 / 100_000);
  }
}

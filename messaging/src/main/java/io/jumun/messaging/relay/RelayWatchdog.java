package io.jumun.messaging.relay;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds an engine that stalls without a word. Heartbeats move the slot on even when nobody writes
 * to the outbox; so a slot that stands still while nobody waits for Kafka has no reader, whatever
 * the engine says of itself.
 */
final class RelayWatchdog {

  private final Duration limit;
  private @Nullable String position;
  private long since;
  private boolean progress;

  RelayWatchdog(Duration limit, long nowNanos) {
    this.limit = limit;
    this.since = nowNanos;
  }

  /** Looks at the slot; whether it has stood still for too long. */
  boolean findsStall(SlotStatus slot, boolean waitingForKafka, long nowNanos) {
    progress |= position != null && !position.equals(slot.confirmed());
    if (waitingForKafka || !Objects.equals(position, slot.confirmed())) {
      position = slot.confirmed();
      since = nowNanos;
    }
    return nowNanos - since > limit.toNanos();
  }

  /** Whether the slot has moved since the engine began. */
  boolean sawProgress() {
    return progress;
  }
}

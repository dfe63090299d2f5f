package io.jumun.messaging.relay;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL says about the slot.
 *
 * @param confirmed the position up to which all is on Kafka; null while the slot is being made
 * @param walStatus {@code lost} when rows that nobody had read are gone
 * @param activePid the process that serves its reader, null when nobody reads
 */
record SlotStatus(
    @Nullable String confirmed, @Nullable String walStatus, @Nullable Integer activePid) {

  boolean isReady() {
    return confirmed != null;
  }

  boolean isLost() {
    return "lost".equals(walStatus);
  }
}

package io.jumun.messaging.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the relay of a service's outbox stands.
 *
 * @param holder the replica that was chosen last: service, process id, an id of its own; null when
 *     none ever was
 * @param renewedAt when it last said that it is there
 * @param slotName of the replication slot; null when none was ever made
 * @param slotActive whether somebody reads it
 * @param walStatus PostgreSQL's word about it: {@code reserved}, {@code extended}, {@code
 *     unreserved}, {@code lost}; null when there is none
 * @param lagBytes write-ahead log that is not yet relayed, whoever of the database server wrote it;
 *     null when there is no slot
 * @param oldestUnrelayedMs the age of the oldest event that is not on Kafka, in milliseconds, seen
 *     when the lease was last renewed; null when none waits, or nothing was ever relayed
 * @param lastPublishedAt when Kafka last acknowledged an event; null when it never did
 */
public record RelayStanding(
    State state,
    @Nullable String holder,
    @Nullable Instant renewedAt,
    @Nullable String slotName,
    boolean slotActive,
    @Nullable String walStatus,
    @Nullable Long lagBytes,
    @Nullable Long oldestUnrelayedMs,
    @Nullable Instant lastPublishedAt) {

  /** What an operator makes of it. */
  public enum State {
    RELAYING,
    /** A replica is chosen, and does not read the slot: it starts, or fails. */
    NOT_READING,
    /** Rows are published again that no slot shows any more. */
    RECOVERING,
    /** PostgreSQL gave up what was not read; the next replica that is chosen recovers it. */
    SLOT_LOST,
    /** No replica is chosen: none runs, or the last one was silent for too long. */
    NOBODY
  }
}

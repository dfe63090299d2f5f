package io.jumun.messaging.relay;

import io.jumun.messaging.wire.CloudEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes good a slot that is missing or was invalidated: a new slot, and then every row that the
 * outbox still has, in order, straight to Kafka. Consumers drop what they have seen. Each step may
 * be interrupted: that rows must be published is remembered until they are.
 */
final class SlotRecovery {

  private static final Logger log = LoggerFactory.getLogger(SlotRecovery.class);
  private static final int ROWS_AT_ONCE = 200;

  private final RelaySession session;
  private final ReplicationSlot slot;
  private final SlotRecord memory;
  private final Runnable afterEachBatch;

  /**
   * @param afterEachBatch renews the lease, and throws when it was lost or the relay is to stop
   */
  SlotRecovery(
      RelaySession session, ReplicationSlot slot, SlotRecord memory, Runnable afterEachBatch) {
    this.session = session;
    this.slot = slot;
    this.memory = memory;
    this.afterEachBatch = afterEachBatch;
  }

  /** Whether an engine would find all it needs. */
  boolean isNeeded() {
    return isSlotGone() || memory.isRecovering();
  }

  void recover(KafkaDelivery kafka) throws SQLException, InterruptedException {
    if (isSlotGone()) {
      log.error(
          "The replication slot is missing or lost, which must never happen: making a new one and"
              + " publishing every row of the outbox again. Look at max_slot_wal_keep_size, at"
              + " fail-overs, and at who may drop slots");
      memory.noteLoss();
      slot.drop();
      slot.create(SlotAtStart.ONE_ATTEMPT);
    }
    long rows = publishAll(kafka);
    memory.noteRecovery();
    log.warn("Published {} rows of the outbox again", rows);
  }

  private boolean isSlotGone() {
    Optional<SlotStatus> status = slot.status();
    return status.isEmpty() || status.get().isLost() || !status.get().isReady();
  }

  /**
   * By number: per aggregate that is the order of commits, since numbers are drawn under its lock.
   */
  private long publishAll(KafkaDelivery kafka) throws SQLException, InterruptedException {
    long published = 0;
    long last = Long.MIN_VALUE;
    List<CloudEvent> rows;
    do {
      rows = rowsAfter(last);
      kafka.deliver(rows);
      published += rows.size();
      last = rows.isEmpty() ? last : rows.getLast().sequence();
      afterEachBatch.run();
    } while (rows.size() == ROWS_AT_ONCE);
    return published;
  }

  private List<CloudEvent> rowsAfter(long sequence) throws SQLException {
    Connection connection = session.connection();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select event_id, sequence, topic, key, type, source, subject, occurred_at, traceparent, body
            from outbox where sequence > ? order by sequence limit ?
            """)) {
      query.setLong(1, sequence);
      query.setInt(2, ROWS_AT_ONCE);
      try (ResultSet rows = query.executeQuery()) {
        List<CloudEvent> events = new ArrayList<>(ROWS_AT_ONCE);
        while (rows.next()) {
          events.add(event(rows));
        }
        return events;
      }
    }
  }

  private static CloudEvent event(ResultSet row) throws SQLException {
    return new CloudEvent(
        row.getObject("event_id", UUID.class),
        row.getLong("sequence"),
        row.getString("topic"),
        row.getString("key"),
        row.getString("type"),
        row.getString("source"),
        row.getString("subject"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("traceparent"),
        row.getString("body"));
  }
}

package io.jumun.messaging.relay;

import io.jumun.messaging.wire.CloudEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
  private static final String ALL_ROWS =
      """
      select event_id, sequence, topic, key, type, source, subject, occurred_at, traceparent, body
      from outbox order by sequence
      """;

  private final RelaySession session;
  private final ReplicationSlot slot;
  private final SlotRecord memory;
  private final Runnable afterEachPortion;

  /**
   * @param afterEachPortion throws when another replica relays now, or the relay is to stop
   */
  SlotRecovery(
      RelaySession session, ReplicationSlot slot, SlotRecord memory, Runnable afterEachPortion) {
    this.session = session;
    this.slot = slot;
    this.memory = memory;
    this.afterEachPortion = afterEachPortion;
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
   * As of one moment, and by number: per aggregate that is the order of commits, since numbers are
   * drawn under its lock. What commits later is for the slot to show; read in between, it could
   * appear before its predecessor.
   */
  private long publishAll(KafkaDelivery kafka) throws SQLException, InterruptedException {
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    try (Statement snapshot = connection.createStatement()) {
      snapshot.execute("set transaction isolation level repeatable read, read only");
      // Rows come in portions only within a transaction.
      snapshot.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = snapshot.executeQuery(ALL_ROWS)) {
        return publish(rows, kafka);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private long publish(ResultSet rows, KafkaDelivery kafka)
      throws SQLException, InterruptedException {
    long published = 0;
    List<CloudEvent> portion = new ArrayList<>(ROWS_AT_ONCE);
    while (rows.next()) {
      portion.add(event(rows));
      if (portion.size() == ROWS_AT_ONCE) {
        published += deliver(portion, kafka);
      }
    }
    return published + deliver(portion, kafka);
  }

  private int deliver(List<CloudEvent> portion, KafkaDelivery kafka) throws InterruptedException {
    int size = portion.size();
    kafka.deliver(portion);
    portion.clear();
    afterEachPortion.run();
    return size;
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

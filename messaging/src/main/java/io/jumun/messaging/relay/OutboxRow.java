package io.jumun.messaging.relay;

import io.jumun.messaging.wire.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A row of the outbox as Debezium read it from the write-ahead log.
 *
 * @param committed when its transaction committed, by the database's clock
 */
record OutboxRow(CloudEvent event, Instant committed) {

  private static final String TABLE = ".public.outbox";

  /** Empty for heartbeats, the engine's own and the table's. */
  static Optional<OutboxRow> of(SourceRecord record) {
    return record.topic().endsWith(TABLE)
        ? Optional.of(read((Struct) record.value()))
        : Optional.empty();
  }

  Duration age(Instant now) {
    return Duration.between(committed, now);
  }

  private static OutboxRow read(Struct change) {
    Struct row = change.getStruct("after");
    return new OutboxRow(
        new CloudEvent(
            UUID.fromString(row.getString("event_id")),
            row.getInt64("sequence"),
            row.getString("topic"),
            row.getString("key"),
            row.getString("type"),
            row.getString("source"),
            row.getString("subject"),
            Instant.parse(row.getString("occurred_at")),
            row.getString("traceparent"),
            row.getString("body")),
        Instant.EPOCH.plus(change.getStruct("source").getInt64("ts_us"), ChronoUnit.MICROS));
  }
}

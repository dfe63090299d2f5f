package io.jumun.messaging.deadletter;

import io.jumun.messaging.wire.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not handle, as it came.
 *
 * @param id grows with the time of the first failure
 * @param consumer by whose name the inbox knows what was handled
 * @param body null when the record had none, and in lists
 * @param cause why it failed the last time; in lists its first line
 * @param attempts how often it was tried, 1 or more
 * @param closedAt when it was replayed or settled; null while it is open
 */
public record DeadLetter(
    UUID id,
    String consumer,
    String topic,
    int partition,
    long offset,
    byte @Nullable [] key,
    List<Header> headers,
    byte @Nullable [] body,
    String cause,
    int attempts,
    DeadLetterStatus status,
    Instant firstFailedAt,
    Instant lastFailedAt,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return status == DeadLetterStatus.OPEN;
  }

  /** What its header says that it is; empty when there is none. */
  public Optional<String> type() {
    return header(CloudEventHeaders.TYPE);
  }

  /** As its header has it, which need not be a UUID. */
  public Optional<String> eventId() {
    return header(CloudEventHeaders.ID);
  }

  private Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.key().equals(name) && header.value() != null)
        .reduce((_, last) -> last)
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  /** Byte for byte what Kafka gave. */
  ConsumerRecord<byte[], byte[]> record() {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        firstFailedAt.toEpochMilli(),
        TimestampType.NO_TIMESTAMP_TYPE,
        key == null ? ConsumerRecord.NULL_SIZE : key.length,
        body == null ? ConsumerRecord.NULL_SIZE : body.length,
        key,
        body,
        new RecordHeaders(headers),
        Optional.empty());
  }
}

package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEventHeaders;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Opens a record, for listeners and for those who watch a topic without a group. */
public final class RecordReader {

  private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

  private RecordReader() {}

  /**
   * @return empty for a type that this service does not know or read: others may publish what they
   *     like beside it
   * @throws UnreadableRecord when it claims to be an event of ours and is not
   */
  public static <E extends DomainEvent> Optional<Received<E>> read(
      ConsumerRecord<byte[], byte[]> record, Class<E> family) {
    String type = required(record, CloudEventHeaders.TYPE);
    Optional<EventType<?>> known = EventTypes.named(type);
    if (known.isEmpty()) {
      ignore(record, "this version does not know " + type);
      return Optional.empty();
    }
    Class<? extends DomainEvent> payload = known.get().payload();
    if (!family.isAssignableFrom(payload)) {
      // Nothing to tell aloud: so it is with all that several families say on one topic.
      return Optional.empty();
    }
    return Optional.of(open(record, payload.asSubclass(family)));
  }

  private static void ignore(ConsumerRecord<byte[], byte[]> record, String why) {
    log.info("Ignoring {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), why);
  }

  private static <E extends DomainEvent> Received<E> open(
      ConsumerRecord<byte[], byte[]> record, Class<? extends E> payload) {
    return new Received<>(
        uuid(required(record, CloudEventHeaders.ID)),
        body(record, payload),
        required(record, CloudEventHeaders.SOURCE),
        number(required(record, CloudEventHeaders.SEQUENCE)),
        time(required(record, CloudEventHeaders.TIME)),
        traceparent(record));
  }

  static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
    return header(record, CloudEventHeaders.TRACEPARENT);
  }

  private static <E> E body(ConsumerRecord<byte[], byte[]> record, Class<? extends E> payload) {
    if (record.value() == null) {
      throw UnreadableRecord.withoutBody();
    }
    try {
      return payload.cast(EventJson.read(record.value(), payload.asSubclass(DomainEvent.class)));
    } catch (JacksonException e) {
      throw UnreadableRecord.malformed("The body", e);
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw UnreadableRecord.malformed(CloudEventHeaders.ID, e);
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw UnreadableRecord.malformed(CloudEventHeaders.SEQUENCE, e);
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw UnreadableRecord.malformed(CloudEventHeaders.TIME, e);
    }
  }

  private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
    String value = header(record, name);
    if (value == null) {
      throw UnreadableRecord.missing(name);
    }
    return value;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

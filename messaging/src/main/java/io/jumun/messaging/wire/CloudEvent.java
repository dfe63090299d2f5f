package io.jumun.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Kafka, as the outbox has it.
 *
 * @param id the idempotency key of every consumer
 * @param sequence grows per source and subject
 * @param source the name of the service that says it, a relative URI reference
 * @param traceparent W3C Trace Context, null when nothing is traced
 * @param body JSON
 */
public record CloudEvent(
    UUID id,
    long sequence,
    String topic,
    String key,
    String type,
    String source,
    String subject,
    Instant time,
    @Nullable String traceparent,
    String body) {

  private static final byte[] SPECVERSION = "1.0".getBytes(UTF_8);
  private static final byte[] JSON = "application/json".getBytes(UTF_8);

  /** The Kafka record, CloudEvents 1.0 in binary mode. */
  public ProducerRecord<byte[], byte[]> toRecord() {
    var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), body.getBytes(UTF_8));
    Headers headers = record.headers();
    headers.add(CloudEventHeaders.SPECVERSION, SPECVERSION);
    add(headers, CloudEventHeaders.ID, id.toString());
    add(headers, CloudEventHeaders.TYPE, type);
    add(headers, CloudEventHeaders.SOURCE, source);
    add(headers, CloudEventHeaders.SUBJECT, subject);
    add(headers, CloudEventHeaders.TIME, time.toString());
    add(headers, CloudEventHeaders.SEQUENCE, Long.toString(sequence));
    headers.add(CloudEventHeaders.CONTENT_TYPE, JSON);
    if (traceparent != null) {
      add(headers, CloudEventHeaders.TRACEPARENT, traceparent);
    }
    return record;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}

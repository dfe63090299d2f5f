package io.jumun.runner.events;

import io.jumun.messaging.wire.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it passed on Kafka. */
public record PassingEvent(
    Instant at, String topic, String key, String type, String source, String body) {

  static PassingEvent of(ConsumerRecord<byte[], byte[]> record) {
    return new PassingEvent(
        Instant.ofEpochMilli(record.timestamp()),
        record.topic(),
        text(record.key()),
        header(record, CloudEventHeaders.TYPE),
        header(record, CloudEventHeaders.SOURCE),
        text(record.value()));
  }

  /** {@code OrderPaid} of {@code io.jumun.order.OrderPaid.v1}. */
  public String shortType() {
    String[] parts = type.split("\\.");
    return parts.length < 2 ? type : parts[parts.length - 2];
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : text(header.value());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}

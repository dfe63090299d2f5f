package io.jumun.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.trace.Traces;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door out of a service. What is appended is published if, and only if, the transaction
 * commits.
 *
 * <p>The row's number becomes {@code ce_sequence}. It is drawn when the row is written, so it grows
 * per aggregate as long as the aggregate is locked, or checked by its version, before or within the
 * same transaction.
 */
public class Outbox {

  private final JdbcClient jdbc;
  private final Traces traces;
  private final String source;
  private final int maxBodyBytes;
  private final Set<String> topics;

  /**
   * @param source the service's name, {@code ce_source}
   * @param maxBodyBytes the largest body, in bytes; one that the producer refused would hold up
   *     every later event
   * @param topics the topics that this service may write
   */
  public Outbox(
      JdbcClient jdbc, Traces traces, String source, int maxBodyBytes, Set<String> topics) {
    this.jdbc = jdbc;
    this.traces = traces;
    this.source = source;
    this.maxBodyBytes = maxBodyBytes;
    this.topics = topics;
  }

  /**
   * Appends in the trace that is running.
   *
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException when the event is too large, or belongs on a topic that is not
   *     this service's
   */
  public void append(DomainEvent event) {
    append(event, traces.current());
  }

  /**
   * Appends in the trace of what caused it, for a transaction that does the work of many traces.
   */
  public void append(DomainEvent event, @Nullable String traceparent) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An event may only be appended inside the transaction of its change");
    }
    EventType<?> type = EventTypes.of(event);
    String topic = type.topic().topicName();
    if (!topics.contains(topic)) {
      throw new IllegalArgumentException(source + " may not write " + topic);
    }
    jdbc.sql(
            """
            insert into outbox (event_id, topic, key, type, source, subject, traceparent, body)
            values (?, ?, ?, ?, ?, ?, ?, ?::json)
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(topic)
        .param(event.aggregateId())
        .param(type.name())
        .param(source)
        .param(event.aggregateId())
        .param(traceparent)
        .param(body(event, type))
        .update();
  }

  private String body(DomainEvent event, EventType<?> type) {
    String body = EventJson.write(event);
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBodyBytes) {
      throw new IllegalArgumentException(
          "%s of %s has %d bytes, the most is %d"
              .formatted(type.name(), event.aggregateId(), bytes, maxBodyBytes));
    }
    return body;
  }
}

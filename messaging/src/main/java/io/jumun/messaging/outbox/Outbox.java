package io.jumun.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.trace.Traces;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    append(List.of(new Said(event, traceparent)));
  }

  /**
   * Appends many in one statement, in their order. Each is refused as {@link #append(DomainEvent)}
   * refuses one, and then none is appended.
   */
  public void appendAll(List<? extends DomainEvent> events) {
    String trace = traces.current();
    append(events.stream().map(event -> new Said(event, trace)).toList());
  }

  /** Appends many in one statement, in their order, each in the trace of what caused it. */
  public void append(List<Said> said) {
    if (said.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An event may only be appended inside the transaction of its change");
    }
    insert(said, said.stream().map(Said::event).toList());
  }

  private void insert(List<Said> said, List<DomainEvent> events) {
    List<EventType<?>> types = events.stream().<EventType<?>>map(this::ownType).toList();
    jdbc.sql(
            """
            insert into outbox (event_id, topic, key, type, source, subject, traceparent, body)
            select event_id, topic, key, type, :source, key, traceparent, body::json
            from unnest(:ids::uuid[], :topics::text[], :keys::text[], :types::text[], :bodies::text[], :traceparents::text[])
              with ordinality as event (event_id, topic, key, type, body, traceparent, place)
            order by place
            """)
        .param("source", source)
        .param(
            "ids", events.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
        .param(
            "topics", types.stream().map(type -> type.topic().topicName()).toArray(String[]::new))
        .param("keys", events.stream().map(DomainEvent::aggregateId).toArray(String[]::new))
        .param("types", types.stream().map(EventType::name).toArray(String[]::new))
        .param(
            "bodies",
            IntStream.range(0, events.size())
                .mapToObj(i -> body(events.get(i), types.get(i)))
                .toArray(String[]::new))
        .param("traceparents", said.stream().map(Said::traceparent).toArray(String[]::new))
        .update();
  }

  private EventType<?> ownType(DomainEvent event) {
    EventType<?> type = EventTypes.of(event);
    if (!topics.contains(type.topic().topicName())) {
      throw new IllegalArgumentException(source + " may not write " + type.topic().topicName());
    }
    return type;
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

package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import io.jumun.messaging.inbox.Inbox;
import io.jumun.messaging.trace.Traces;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;

/** The readers of this service: each topic that it reads has one, or several by different names. */
public class InboundEvents {

  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final Traces traces;
  private final TransactionTemplate transaction;
  private final Map<String, EventConsumer<?>> consumers = new ConcurrentHashMap<>();

  public InboundEvents(
      Inbox inbox, DeadLetters deadLetters, Traces traces, TransactionTemplate transaction) {
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.traces = traces;
    this.transaction = transaction;
  }

  /**
   * Has a use case read what a listener takes off Kafka, and what of it is replayed later.
   *
   * @param name by which the inbox and the dead letters tell this reader from others of the same
   *     service; never changed once something was read by it
   * @param family the events it understands; types that nobody knows are ignored aloud, and other
   *     families' in silence
   * @throws IllegalStateException when there is one by that name: the inbox would take what one has
   *     read for read by the other
   */
  public <E extends DomainEvent> EventConsumer<E> consumer(
      String name, Class<E> family, BatchHandler<E> handler) {
    var consumer =
        new EventConsumer<>(name, family, handler, inbox, deadLetters, traces, transaction);
    if (consumers.putIfAbsent(name, consumer) != null) {
      throw new IllegalStateException("Two consumers of this service are called " + name);
    }
    return consumer;
  }

  public Optional<EventConsumer<?>> named(String name) {
    return Optional.ofNullable(consumers.get(name));
  }
}

package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import io.jumun.messaging.inbox.Inbox;
import io.jumun.messaging.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a batch of records over to a use case: all of them in one transaction, and when that fails
 * one by one, so that one bad record neither holds up nor takes along the others. What the inbox
 * has seen is left out.
 *
 * <p>An outage is thrown on: the container seeks back and tries again for as long as it lasts, and
 * nothing is dead-lettered for it.
 */
public class InboundEvents {

  private static final Logger log = LoggerFactory.getLogger(InboundEvents.class);
  private static final int ATTEMPTS = 3;
  private static final int ATTEMPTS_UNDER_CONTENTION = 10;

  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final Traces traces;
  private final TransactionTemplate transaction;

  public InboundEvents(
      Inbox inbox, DeadLetters deadLetters, Traces traces, TransactionTemplate transaction) {
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.traces = traces;
    this.transaction = transaction;
  }

  /**
   * @param consumer by which the inbox tells this reader of the topic from others of the same
   *     service
   * @param family the events it understands; others are ignored aloud
   */
  public <E extends DomainEvent> void deliver(
      String consumer,
      Class<E> family,
      List<ConsumerRecord<byte[], byte[]>> records,
      BatchHandler<E> handler) {
    try {
      handleTogether(consumer, family, records, handler);
    } catch (RuntimeException e) {
      if (Failure.of(e) == Failure.OUTAGE) {
        throw e;
      }
      log.warn(
          "{} could not handle {} records together, going on one by one: {}",
          consumer,
          records.size(),
          e.toString());
      records.forEach(record -> handleInItsTrace(consumer, family, record, handler));
    }
  }

  private <E extends DomainEvent> void handleTogether(
      String consumer,
      Class<E> family,
      List<ConsumerRecord<byte[], byte[]>> records,
      BatchHandler<E> handler) {
    List<Received<E>> events = new ArrayList<>(records.size());
    for (var record : records) {
      RecordReader.read(record, family).ifPresent(events::add);
    }
    if (!events.isEmpty()) {
      transaction.executeWithoutResult(_ -> handleUnseen(consumer, events, handler));
    }
  }

  private <E extends DomainEvent> void handleUnseen(
      String consumer, List<Received<E>> events, BatchHandler<E> handler) {
    Set<UUID> unseen = inbox.claim(consumer, events.stream().map(Received::id).toList());
    // remove(), not contains(): the same event may be twice in one batch.
    List<Received<E>> fresh = events.stream().filter(event -> unseen.remove(event.id())).toList();
    if (!fresh.isEmpty()) {
      handler.handle(fresh);
    }
  }

  /** What is logged about a record that fails leads to the request that it came from. */
  private <E extends DomainEvent> void handleInItsTrace(
      String consumer,
      Class<E> family,
      ConsumerRecord<byte[], byte[]> record,
      BatchHandler<E> handler) {
    traces.continuing(
        RecordReader.traceparent(record),
        consumer + " one by one",
        () -> handleAlone(consumer, family, record, handler));
  }

  private <E extends DomainEvent> void handleAlone(
      String consumer,
      Class<E> family,
      ConsumerRecord<byte[], byte[]> record,
      BatchHandler<E> handler) {
    for (int attempt = 1; ; attempt++) {
      try {
        handleTogether(consumer, family, List.of(record), handler);
        return;
      } catch (RuntimeException e) {
        switch (Failure.of(e)) {
          case OUTAGE -> throw e;
          case CONTENTION -> {
            if (attempt >= ATTEMPTS_UNDER_CONTENTION) {
              throw e;
            }
            pause(attempt);
          }
          case RECORD -> {
            if (attempt >= ATTEMPTS || e instanceof UnreadableRecord) {
              setAside(consumer, record, e, attempt);
              return;
            }
          }
        }
      }
    }
  }

  private void setAside(
      String consumer, ConsumerRecord<byte[], byte[]> record, RuntimeException e, int attempts) {
    log.error(
        "{} cannot handle {}-{}@{}, dead-lettered",
        consumer,
        record.topic(),
        record.partition(),
        record.offset(),
        e);
    transaction.executeWithoutResult(_ -> deadLetters.add(consumer, record, e, attempts));
  }

  /** With jitter, so that those who collided do not collide again. */
  private static void pause(int attempt) {
    LockSupport.parkNanos(
        Duration.ofMillis(ThreadLocalRandom.current().nextLong(5, 20L * attempt)).toNanos());
  }
}

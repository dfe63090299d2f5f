package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import io.jumun.messaging.failure.Failure;
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
public final class EventConsumer<E extends DomainEvent> {

  private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
  private static final int ATTEMPTS = 3;
  private static final int ATTEMPTS_UNDER_CONTENTION = 10;

  private final String name;
  private final Class<E> family;
  private final BatchHandler<E> handler;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final Traces traces;
  private final TransactionTemplate transaction;

  EventConsumer(
      String name,
      Class<E> family,
      BatchHandler<E> handler,
      Inbox inbox,
      DeadLetters deadLetters,
      Traces traces,
      TransactionTemplate transaction) {
    this.name = name;
    this.family = family;
    this.handler = handler;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.traces = traces;
    this.transaction = transaction;
  }

  public void deliver(List<ConsumerRecord<byte[], byte[]>> records) {
    try {
      handleTogether(records);
    } catch (RuntimeException e) {
      if (Failure.of(e) == Failure.OUTAGE) {
        throw e;
      }
      log.warn(
          "{} could not handle {} records together, going on one by one: {}",
          name,
          records.size(),
          e.toString());
      records.forEach(this::handleInItsTrace);
    }
  }

  /**
   * Handles a record that was set aside as if it came now, in the caller's transaction and the
   * record's trace: through the same inbox, which knows it by the id that it always had.
   *
   * @return whether it took effect now; when not, it had before
   * @throws UnreadableRecord when it cannot be read, or this version does not know its type
   * @throws RuntimeException whatever the use case throws
   */
  public boolean replay(ConsumerRecord<byte[], byte[]> record) {
    Received<E> event =
        RecordReader.read(record, family).orElseThrow(UnreadableRecord::ofUnknownType);
    boolean[] fresh = new boolean[1];
    traces.continuing(
        event.traceparent(), name + " replay", () -> fresh[0] = handleUnseen(List.of(event)));
    return fresh[0];
  }

  private void handleTogether(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Received<E>> events = new ArrayList<>(records.size());
    for (var record : records) {
      RecordReader.read(record, family).ifPresent(events::add);
    }
    if (!events.isEmpty()) {
      transaction.executeWithoutResult(_ -> handleUnseen(events));
    }
  }

  private boolean handleUnseen(List<Received<E>> events) {
    Set<UUID> unseen = inbox.claim(name, events.stream().map(Received::id).toList());
    // remove(), not contains(): the same event may be twice in one batch.
    List<Received<E>> fresh = events.stream().filter(event -> unseen.remove(event.id())).toList();
    if (!fresh.isEmpty()) {
      handler.handle(fresh);
    }
    return !fresh.isEmpty();
  }

  /** What is logged about a record that fails leads to the request that it came from. */
  private void handleInItsTrace(ConsumerRecord<byte[], byte[]> record) {
    traces.continuing(
        RecordReader.traceparent(record), name + " one by one", () -> handleAlone(record));
  }

  private void handleAlone(ConsumerRecord<byte[], byte[]> record) {
    for (int attempt = 1; ; attempt++) {
      try {
        handleTogether(List.of(record));
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
              setAside(record, e, attempt);
              return;
            }
          }
        }
      }
    }
  }

  private void setAside(ConsumerRecord<byte[], byte[]> record, RuntimeException e, int attempts) {
    log.error(
        "{} cannot handle {}-{}@{}, dead-lettered",
        name,
        record.topic(),
        record.partition(),
        record.offset(),
        e);
    transaction.executeWithoutResult(_ -> deadLetters.add(name, record, e, attempts));
  }

  /** With jitter, so that those who collided do not collide again. */
  private static void pause(int attempt) {
    LockSupport.parkNanos(
        Duration.ofMillis(ThreadLocalRandom.current().nextLong(5, 20L * attempt)).toNanos());
  }
}

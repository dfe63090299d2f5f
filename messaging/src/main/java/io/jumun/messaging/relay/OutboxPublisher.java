package io.jumun.messaging.relay;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes batches from the engine: all of it to Kafka, all of it acknowledged, and only then marked.
 * A batch that fails is not marked, and the exception ends the engine.
 *
 * <p>A large batch means that more wait, so some of them are sent ahead; each is still marked only
 * when it and all before it are acknowledged, with the next heartbeat at the latest.
 */
final class OutboxPublisher
    implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

  private static final int LARGE = 128;
  private static final int MOST_AHEAD = 8;

  private final KafkaDelivery kafka;
  private final RelayProgress progress;
  private final Clock clock;
  private final Deque<Batch> ahead = new ArrayDeque<>();
  private volatile boolean stopping;
  private volatile boolean busy;

  OutboxPublisher(KafkaDelivery kafka, RelayProgress progress, Clock clock) {
    this.kafka = kafka;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * @param last the record whose mark marks all before it
   */
  private record Batch(RecordChangeEvent<SourceRecord> last, KafkaDelivery.Sent sent) {
    boolean isDone() {
      return sent.isDone();
    }
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> records,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    busy = true;
    try {
      refuseWhenStopping();
      ahead.add(send(records));
      boolean more = records.size() >= LARGE;
      while (!ahead.isEmpty() && (!more || ahead.size() > MOST_AHEAD || ahead.peek().isDone())) {
        finish(ahead.remove(), committer);
      }
    } finally {
      busy = false;
    }
  }

  private Batch send(List<RecordChangeEvent<SourceRecord>> records) throws InterruptedException {
    KafkaDelivery.Sent sent = kafka.begin();
    for (RecordChangeEvent<SourceRecord> record : records) {
      Optional<OutboxRow> row = OutboxRow.of(record.record());
      if (row.isPresent()) {
        kafka.send(sent, row.get().event(), () -> progress.published(row.get(), clock.instant()));
      }
    }
    return new Batch(records.getLast(), sent);
  }

  private void finish(
      Batch batch, DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    kafka.awaitAcknowledged(batch.sent());
    committer.markProcessed(batch.last());
    committer.markBatchFinished();
  }

  private void refuseWhenStopping() {
    if (stopping) {
      throw RelayFailure.stopping();
    }
  }

  /** Takes no further batch; the one that is being sent may end. */
  void stop() {
    stopping = true;
  }

  /** Whether a batch is on its way: then it is Kafka that is waited for. */
  boolean isBusy() {
    return busy;
  }
}

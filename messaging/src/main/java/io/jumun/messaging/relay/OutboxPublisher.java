package io.jumun.messaging.relay;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes batches from the engine: all of it to Kafka, all of it acknowledged, and only then marked.
 * A batch that fails is not marked, and the exception ends the engine.
 */
final class OutboxPublisher
    implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

  private final KafkaDelivery kafka;
  private final RelayMetrics metrics;
  private final Clock clock;
  private volatile boolean stopping;
  private volatile boolean busy;

  OutboxPublisher(KafkaDelivery kafka, RelayMetrics metrics, Clock clock) {
    this.kafka = kafka;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> records,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    busy = true;
    try {
      refuseWhenStopping();
      publish(records);
      // Marking the last one marks all before it.
      committer.markProcessed(records.getLast());
      committer.markBatchFinished();
    } finally {
      busy = false;
    }
  }

  private void publish(List<RecordChangeEvent<SourceRecord>> records) throws InterruptedException {
    List<OutboxRow> rows =
        records.stream()
            .map(RecordChangeEvent::record)
            .map(OutboxRow::of)
            .flatMap(Optional::stream)
            .toList();
    kafka.deliver(rows.stream().map(OutboxRow::event).toList());
    Instant now = clock.instant();
    rows.forEach(row -> metrics.published(row.age(now)));
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

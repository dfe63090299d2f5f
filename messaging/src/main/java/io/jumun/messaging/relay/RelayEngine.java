package io.jumun.messaging.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of Debezium, from start to its end. It is never started again. */
final class RelayEngine implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RelayEngine.class);
  private static final Duration TO_END_A_BATCH = Duration.ofSeconds(3);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final OutboxPublisher publisher;
  private final KafkaDelivery kafka;
  private final DebeziumEngine<?> engine;
  private final Thread thread;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean reading;

  private RelayEngine(Properties settings, OutboxPublisher publisher, KafkaDelivery kafka) {
    this.publisher = publisher;
    this.kafka = kafka;
    this.engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings)
            .using(new Progress())
            .using((success, message, error) -> failure.set(success ? null : error))
            .notifying(publisher)
            .build();
    this.thread = Thread.ofPlatform().daemon().name("outbox-engine").unstarted(engine);
  }

  static RelayEngine start(Properties settings, OutboxPublisher publisher, KafkaDelivery kafka) {
    RelayEngine started = new RelayEngine(settings, publisher, kafka);
    started.thread.start();
    return started;
  }

  /** Until the engine has ended, for whatever reason. */
  boolean isAlive() {
    return thread.isAlive();
  }

  /** Whether it has reached the slot. */
  boolean isReading() {
    return reading && isAlive();
  }

  /** Whether it waits for Kafka. */
  boolean isPublishing() {
    return publisher.isBusy();
  }

  /** Why it ended; empty while it runs, and when it was asked to end. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Lets the batch that is on its way end, then the engine, then the connection to Kafka. */
  @Override
  public void close() {
    publisher.stop();
    waitUntil(() -> !publisher.isBusy() || !isAlive(), TO_END_A_BATCH);
    // A handler that still waits for Kafka would keep the engine, and with it the slot.
    kafka.close();
    waitUntil(() -> !isAlive() || isAskedToEnd(), TO_END);
    waitUntil(() -> !isAlive(), TO_END);
    if (isAlive()) {
      log.warn("The engine did not end within {}", TO_END);
      thread.interrupt();
    }
  }

  /** The engine refuses while it starts its tasks, and once it is about to end by itself. */
  private boolean isAskedToEnd() {
    try {
      engine.close();
      return true;
    } catch (IllegalStateException | IOException e) {
      log.debug("The engine does not end yet: {}", e.getMessage());
      return false;
    }
  }

  private static void waitUntil(BooleanSupplier condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private final class Progress implements DebeziumEngine.ConnectorCallback {
    @Override
    public void pollingStarted() {
      reading = true;
    }
  }
}

package io.jumun.messaging.relay;

import io.jumun.messaging.wire.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches to Kafka and waits until all of a batch is acknowledged, in order.
 *
 * <p>Kafka itself never gives a record up: it would go on with the next ones, and an event would
 * appear before its predecessor. The batch as a whole has the time-out, and whoever misses it
 * closes the delivery, which sends nothing more.
 */
final class KafkaDelivery implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final Duration timeout;

  /** The first that was not taken: nothing may be sent after it, or it would appear too late. */
  private volatile @Nullable Exception refused;

  KafkaDelivery(Map<String, Object> settings, Duration timeout) {
    this.producer =
        new KafkaProducer<>(
            producerSettings(settings, timeout),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.timeout = timeout;
  }

  /** Sends all of it and waits until Kafka has it. */
  void deliver(List<CloudEvent> events) throws InterruptedException {
    Sent sent = begin();
    for (CloudEvent event : events) {
      send(sent, event, () -> {});
    }
    awaitAcknowledged(sent);
  }

  Sent begin() {
    return new Sent(new ArrayList<>(), System.nanoTime() + timeout.toNanos());
  }

  /**
   * Sends without waiting.
   *
   * @param acknowledged runs when Kafka has it, on a thread that must not be held up
   * @throws RelayFailure when Kafka does not take it
   */
  void send(Sent batch, CloudEvent event, Runnable acknowledged) throws InterruptedException {
    try {
      batch
          .acknowledgements()
          .add(
              producer.send(
                  event.toRecord(),
                  (_, failure) -> {
                    if (failure == null) {
                      acknowledged.run();
                    } else {
                      refused = failure;
                    }
                  }));
    } catch (InterruptException e) {
      throw new InterruptedException("Stopped while sending");
    } catch (RuntimeException e) {
      throw RelayFailure.because("Kafka does not take events", e);
    }
    // A producer that finds no broker in time does not throw, but fails this one event.
    Exception failure = refused;
    if (failure != null) {
      throw RelayFailure.because("Kafka does not take events", failure);
    }
  }

  /**
   * @throws RelayFailure when not all of it was acknowledged in time; some may be on Kafka
   */
  void awaitAcknowledged(Sent sent) throws InterruptedException {
    try {
      for (Future<?> acknowledgement : sent.acknowledgements()) {
        acknowledgement.get(sent.deadlineNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      throw RelayFailure.because("Kafka refused an event", e.getCause());
    } catch (TimeoutException e) {
      throw RelayFailure.because("Kafka did not acknowledge within " + timeout, e);
    }
  }

  /** What is on its way. */
  record Sent(List<Future<?>> acknowledgements, long deadlineNanos) {

    /** Whether nothing is waited for any more, because it succeeded or failed. */
    boolean isDone() {
      return acknowledgements.stream().allMatch(Future::isDone);
    }
  }

  private static Map<String, Object> producerSettings(
      Map<String, Object> settings, Duration timeout) {
    Map<String, Object> own = new HashMap<>(settings);
    own.put(ProducerConfig.ACKS_CONFIG, "all");
    own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    own.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    own.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    own.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
    own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    own.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // A body of the largest size, its headers and key.
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576);
    own.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    return own;
  }

  /** At once: what is not acknowledged by now is sent by the next one. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}

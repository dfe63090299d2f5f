package io.jumun.messaging.test;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.topics.TopicProvisioner;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks for the other services in a test, and listens to what a service says. */
public final class TestEvents implements AutoCloseable {

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<Topic, TopicTail> tails = new ConcurrentHashMap<>();

  private TestEvents(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Connects, and creates the topics if no service was quicker. */
  public static TestEvents connect(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicProvisioner.createMissing(admin, (short) 1);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("No topics", e);
    }
    return new TestEvents(bootstrapServers);
  }

  /**
   * Publishes as that service would, and returns when Kafka has it.
   *
   * @param sequence the event's number from this source about this aggregate: higher than the last
   * @return the new event's id
   */
  public UUID publish(String source, long sequence, DomainEvent event) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    publish(id, source, sequence, event);
    return id;
  }

  /** Publishes under a given id, so that a test can deliver the same event twice. */
  public void publish(UUID id, String source, long sequence, DomainEvent event) {
    publish(record(id, source, sequence, event));
  }

  /** The record as the relay would write it, for tests that spoil it. */
  public static ProducerRecord<byte[], byte[]> record(
      UUID id, String source, long sequence, DomainEvent event) {
    EventType<?> type = EventTypes.of(event);
    return new CloudEvent(
            id,
            sequence,
            type.topic().topicName(),
            event.aggregateId(),
            type.name(),
            source,
            event.aggregateId(),
            Instant.now(),
            null,
            EventJson.write(event))
        .toRecord();
  }

  /** Publishes any record, also one that is no event, and returns when Kafka has it. */
  public void publish(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Not published", e);
    }
  }

  /**
   * All events with that key since the topic began, in order, as far as they have been read: the
   * topic is read on in the background, so ask again until it is as expected.
   */
  public List<Received<? extends DomainEvent>> about(Topic topic, String key) {
    return tail(topic).about(key);
  }

  /** As {@link #about(Topic, String)}, of one type only. */
  public <E extends DomainEvent> List<E> about(Topic topic, String key, Class<E> type) {
    return about(topic, key).stream()
        .map(Received::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private TopicTail tail(Topic topic) {
    return tails.computeIfAbsent(topic, it -> new TopicTail(bootstrapServers, it));
  }

  @Override
  public void close() {
    tails.values().forEach(TopicTail::close);
    producer.close();
  }
}

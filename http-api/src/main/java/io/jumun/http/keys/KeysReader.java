package io.jumun.http.keys;

import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topic member.keys from its beginning, in every process for itself and without a group.
 * The start waits until all that is there has been read, but not for a Kafka that is away.
 */
class KeysReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(KeysReader.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> settings;
  private final KeyRecords records;
  private final Duration patienceAtStart;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  /**
   * @param settings of a consumer of bytes
   * @param patienceAtStart how long the start waits for Kafka
   */
  KeysReader(Map<String, Object> settings, KeyRecords records, Duration patienceAtStart) {
    this.patienceAtStart = patienceAtStart;
    this.settings = settings;
    this.records = records;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("published-keys").start(this::readForEver);
    try {
      if (!caughtUp.await(patienceAtStart.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The signing keys could not be read yet; tokens are refused until they are");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the start, at least, found Kafka and has read all that was there. */
  boolean hasCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  private void readForEver() {
    while (!isStopped(Duration.ZERO)) {
      try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
        read(consumer);
      } catch (RuntimeException | Error e) {
        // An Error too: this thread is the only way by which a new key arrives.
        log.warn("Reading the signing keys failed, trying again: {}", e.toString());
        isStopped(PAUSE_AFTER_FAILURE);
      }
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) {
    var partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    while (!isStopped(Duration.ZERO)) {
      consumer.poll(POLL).forEach(records::take);
      if (!hasCaughtUp()
          && ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        caughtUp.countDown();
      }
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    var topic = Topic.MEMBER_KEYS.topicName();
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("The topic " + topic + " does not exist yet");
    }
    return partitions;
  }

  private boolean isStopped(Duration patience) {
    try {
      return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    var running = thread;
    return running != null && running.isAlive() && stopped.getCount() > 0;
  }

  /** After the topics are made, before the web server lets anyone in. */
  @Override
  public int getPhase() {
    return 1;
  }
}

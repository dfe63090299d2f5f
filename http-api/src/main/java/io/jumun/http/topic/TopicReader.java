package io.jumun.http.topic;

import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a topic from its beginning, or only what is new, in every process for itself and without a
 * group, and goes on for as long as the process lives. The start waits until all that is there has
 * been read, but not for a Kafka that is away.
 */
public class TopicReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String topic;
  private final Map<String, Object> settings;
  private final Consumer<ConsumerRecord<byte[], byte[]>> records;
  private final Duration patienceAtStart;
  private final @Nullable Runnable begun;
  private volatile CountDownLatch caughtUp = new CountDownLatch(1);
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Thread thread;

  /**
   * @param kafka where it is
   * @param records takes each record; what it throws makes the reader begin again, so it leaves out
   *     aloud what it cannot use
   */
  public TopicReader(
      Topic topic, KafkaProperties kafka, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    this(topic, settings(kafka), records, PATIENCE_AT_START, null);
  }

  /**
   * Leaves out what was said before.
   *
   * @param begun called whenever the reading begins, first or anew: what was said between may have
   *     been missed
   */
  public static TopicReader ofNews(
      Topic topic,
      KafkaProperties kafka,
      Consumer<ConsumerRecord<byte[], byte[]>> records,
      Runnable begun) {
    return new TopicReader(topic, settings(kafka), records, PATIENCE_AT_START, begun);
  }

  /**
   * @param settings of a consumer of bytes
   * @param patienceAtStart how long the start waits for Kafka
   * @param begun what to do when the reading begins at the end; null to read from the beginning
   */
  TopicReader(
      Topic topic,
      Map<String, Object> settings,
      Consumer<ConsumerRecord<byte[], byte[]>> records,
      Duration patienceAtStart,
      @Nullable Runnable begun) {
    this.topic = topic.topicName();
    this.settings = settings;
    this.records = records;
    this.patienceAtStart = patienceAtStart;
    this.begun = begun;
  }

  @Override
  public void start() {
    var end = new CountDownLatch(1);
    stopped = end;
    caughtUp = new CountDownLatch(1);
    thread = Thread.ofPlatform().daemon().name("reads-" + topic).start(() -> readUntil(end));
    try {
      if (!caughtUp.await(patienceAtStart.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("{} could not be read yet, and is read as soon as Kafka is there", topic);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the start, at least, found Kafka and has read all that was there. */
  public boolean hasCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  private void readUntil(CountDownLatch end) {
    while (!isOver(end, Duration.ZERO)) {
      try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
        read(consumer, end);
      } catch (RuntimeException | Error e) {
        // An Error too: this thread is the only way by which a new record arrives.
        log.warn("Reading {} failed, trying again: {}", topic, e.toString());
        isOver(end, PAUSE_AFTER_FAILURE);
      }
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer, CountDownLatch end) {
    var partitions = partitions(consumer);
    consumer.assign(partitions);
    var ends = consumer.endOffsets(partitions);
    if (begun == null) {
      consumer.seekToBeginning(partitions);
    } else {
      ends.forEach(consumer::seek);
      begun.run();
    }
    while (!isOver(end, Duration.ZERO)) {
      consumer.poll(POLL).forEach(records);
      if (!hasCaughtUp()
          && ends.entrySet().stream()
              .allMatch(last -> consumer.position(last.getKey()) >= last.getValue())) {
        caughtUp.countDown();
      }
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("The topic " + topic + " does not exist yet");
    }
    return partitions;
  }

  private static boolean isOver(CountDownLatch end, Duration patience) {
    try {
      return end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
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

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }
}

package io.jumun.http.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.http.test.TestTokens;
import io.jumun.infrastructure.KafkaBroker;
import io.jumun.infrastructure.SharedInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

  private final KafkaBroker broker = SharedInfrastructure.get().newPrivateBroker();
  private final Queue<ConsumerRecord<byte[], byte[]>> read = new ConcurrentLinkedQueue<>();

  private final AtomicInteger begun = new AtomicInteger();
  private final TopicReader reader = reader(null);
  private final TopicReader news = reader(begun::incrementAndGet);

  @AfterEach
  void stop() {
    reader.stop();
    news.stop();
    broker.stop();
  }

  @Test
  void startsWithoutKafkaReadsWhenItIsBackAndGoesOnAfterItWasAwayAgain() {
    TestTokens.publishedTo(broker.bootstrapServers());
    broker.stop();
    var begin = System.nanoTime();
    reader.start();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ofSeconds(10));
    assertThat(reader.hasCaughtUp()).isFalse();

    broker.start();
    await().atMost(ofSeconds(30)).until(() -> keys() == 1 && reader.hasCaughtUp());

    broker.stop();
    assertThat(keys()).isOne();

    broker.start();
    TestTokens.publishedTo(broker.bootstrapServers());
    await().atMost(ofSeconds(30)).until(() -> keys() == 2);
  }

  @Test
  void newsAreWhatIsSaidFromNowOn() {
    TestTokens.publishedTo(broker.bootstrapServers());
    news.start();
    await().until(news::hasCaughtUp);
    assertThat(begun).hasValue(1);
    assertThat(read).isEmpty();

    TestTokens.publishedTo(broker.bootstrapServers());
    await().until(() -> keys() == 1);

    news.stop();
    TestTokens.publishedTo(broker.bootstrapServers());
    news.start();
    await().until(news::hasCaughtUp);
    assertThat(begun).hasValue(2);
    TestTokens.publishedTo(broker.bootstrapServers());
    await().until(() -> keys() >= 2);
  }

  private TopicReader reader(@Nullable Runnable begun) {
    return new TopicReader(
        Topic.MEMBER_KEYS,
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "key.deserializer",
            ByteArrayDeserializer.class,
            "value.deserializer",
            ByteArrayDeserializer.class,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "default.api.timeout.ms",
            2000,
            "request.timeout.ms",
            1000),
        read::add,
        ofSeconds(1),
        begun);
  }

  /** Different ones: after a failure it begins again from the beginning. */
  private long keys() {
    return read.stream().map(record -> new String(record.key(), UTF_8)).distinct().count();
  }
}

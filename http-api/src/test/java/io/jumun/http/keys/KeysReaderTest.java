package io.jumun.http.keys;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import io.jumun.infrastructure.KafkaBroker;
import io.jumun.infrastructure.SharedInfrastructure;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysReaderTest {

  private final KafkaBroker broker = SharedInfrastructure.get().newPrivateBroker();
  private final PublishedKeys keys = new PublishedKeys();

  private final KeysReader reader =
      new KeysReader(
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
          new KeyRecords(keys),
          ofSeconds(1));

  @AfterEach
  void stop() {
    reader.stop();
    broker.stop();
  }

  @Test
  void startsWithoutKafkaAndFindsTheKeysWhenItIsBack() {
    TestTokens.publishedTo(broker.bootstrapServers());
    broker.stop();
    var begin = System.nanoTime();
    reader.start();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ofSeconds(10));
    assertThat(reader.hasCaughtUp()).isFalse();
    assertThat(new PublishedKeysHealth(keys).health().getDetails()).containsKey("note");

    broker.start();
    await().atMost(ofSeconds(30)).until(() -> keys.size() == 1 && reader.hasCaughtUp());
    assertThat(new PublishedKeysHealth(keys).health().getDetails()).doesNotContainKey("note");
  }

  @Test
  void keepsWhatItKnowsWhileKafkaIsAwayAndGoesOnAfterwards() {
    TestTokens.publishedTo(broker.bootstrapServers());
    reader.start();
    await().atMost(ofSeconds(30)).until(() -> keys.size() == 1);

    broker.stop();
    assertThat(keys.size()).isOne();

    broker.start();
    TestTokens.publishedTo(broker.bootstrapServers());
    await().atMost(ofSeconds(30)).until(() -> keys.size() == 2);
  }
}

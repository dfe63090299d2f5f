package io.jumun.http.keys;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.member.SigningKeyPublished;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.http.test.TestTokens;
import io.jumun.http.topic.TopicReader;
import io.jumun.messaging.wire.CloudEventHeaders;
import io.jumun.messaging.wire.EventJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;

@HttpTest
class PublishedKeysTest {

  @Autowired Requests requests;
  @Autowired PublishedKeys keys;

  @Autowired
  @Qualifier("keysReader")
  TopicReader reader;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  @Test
  void acceptsAKeyThatIsPublishedWhileTheServiceRuns() {
    var tokens = TestTokens.publishedTo(kafka);
    requests.get("/whoami", tokens.member(UUID.randomUUID())).expectStatus().isOk();
  }

  @Test
  void waitsAMomentForAKeyThatIsOnItsWay() {
    var tokens = TestTokens.withNewKey();
    var answer =
        CompletableFuture.supplyAsync(
            () -> requests.get("/whoami", tokens.member(UUID.randomUUID())));
    tokens.publishTo(kafka);
    answer.join().expectStatus().isOk();
  }

  @Test
  void doesNotLetInventedKeysHoldUpEveryone() {
    var waited = new AtomicInteger();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        requests.execute(
            () -> {
              var begin = System.nanoTime();
              assertThat(keys.find("invented")).isEmpty();
              if (System.nanoTime() - begin > 900_000_000) {
                waited.incrementAndGet();
              }
            });
      }
    }
    assertThat(waited).hasValue(8);
  }

  @Test
  void goesOnBehindRecordsThatAreNoKeys() {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record("no-event", null, "{}"));
      producer.send(record("unreadable", SIGNING_KEY, "{"));
      producer.send(record("weak", SIGNING_KEY, key("weak", "RS256", "AQAB")));
      producer.send(record("no-number", SIGNING_KEY, key("no-number", "RS256", "!")));
      producer.send(record("unknown", "io.jumun.member.KeyForgotten.v1", "{}"));
    }
    var tokens = TestTokens.publishedTo(kafka);
    requests.get("/whoami", tokens.member(UUID.randomUUID())).expectStatus().isOk();
    for (var kid : new String[] {"no-event", "unreadable", "weak", "no-number", "unknown"}) {
      assertThat(keys.await(kid, ofMillis(1))).as(kid).isEmpty();
    }
  }

  @Test
  void forgetsAKeyThatIsWithdrawn() {
    var kid = "withdrawn-" + UUID.randomUUID();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record(kid, SIGNING_KEY, key(kid, "RS256", "w".repeat(342))));
      await().until(() -> keys.peek(kid).isPresent());
      producer.send(new ProducerRecord<>(Topic.MEMBER_KEYS.topicName(), kid.getBytes(), null));
      await().until(() -> keys.peek(kid).isEmpty());
    }
  }

  @Test
  void hasReadWhatWasThereBeforeItLetsAnyoneIn() {
    assertThat(reader.hasCaughtUp()).isTrue();
  }

  private static final String SIGNING_KEY = "io.jumun.member.SigningKeyPublished.v1";

  private static String key(String kid, String alg, String n) {
    var event = new SigningKeyPublished(kid, alg, n, "AQAB", Instant.now());
    assertThat(EventTypes.of(event).name()).isEqualTo(SIGNING_KEY);
    return EventJson.write(event);
  }

  private static ProducerRecord<byte[], byte[]> record(String kid, String type, String body) {
    var record =
        new ProducerRecord<>(Topic.MEMBER_KEYS.topicName(), kid.getBytes(), body.getBytes());
    if (type != null) {
      record.headers().add(CloudEventHeaders.TYPE, type.getBytes());
    }
    return record;
  }
}

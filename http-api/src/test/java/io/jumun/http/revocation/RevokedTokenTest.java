package io.jumun.http.revocation;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@HttpTest
class RevokedTokenTest {

  @Autowired Requests requests;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final UUID member = UUID.randomUUID();

  @Test
  void endsTheTokensOfOneMemberThatWereIssuedBefore() {
    var now = Instant.now();
    var old = requests.tokens().issuedAt(member, now.minusSeconds(60));
    requests.get("/whoami", old).expectStatus().isOk();

    revoke(now);

    await().untilAsserted(() -> requests.get("/whoami", old).expectStatus().isUnauthorized());
    assertThat(problem(requests.get("/whoami", old)))
        .containsEntry("type", "urn:jumun:problem:token-revoked");
    var fresh = requests.tokens().issuedAt(member, now.plusSeconds(1));
    requests.get("/whoami", fresh).expectStatus().isOk();
    requests.get("/whoami", requests.tokens().member(UUID.randomUUID())).expectStatus().isOk();
  }

  @Test
  void goesOnBehindARecordThatIsNoRevocation() {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(
          new ProducerRecord<>(Topic.MEMBER_REVOCATIONS.topicName(), member.toString(), "{"));
    }
    endsTheTokensOfOneMemberThatWereIssuedBefore();
  }

  private void revoke(Instant before) {
    try (var events = TestEvents.connect(kafka)) {
      events.publish("member-service", 1, new TokensRevoked(member, before));
    }
  }
}

package io.jumun.http.operations;

import static io.jumun.http.app.Requests.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.test.TestEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What every service answers to operators about what it could not handle. */
@HttpTest
class DeadLettersApiTest {

  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired InboundEvents inbound;

  private final UUID operator = UUID.randomUUID();
  private final UUID event = UUID.randomUUID();
  private final String consumer = "things-" + UUID.randomUUID();
  private final List<UUID> handled = new ArrayList<>();
  private RuntimeException trouble;
  private String token;

  @BeforeEach
  void signIn() {
    token = requests.tokens().admin(operator);
    inbound.consumer(consumer, ProductEvent.class, this::handle);
  }

  private void handle(List<Received<ProductEvent>> events) {
    if (trouble != null) {
      throw trouble;
    }
    events.forEach(received -> handled.add(received.id()));
  }

  @Test
  void areReplayedOnceAndTheAnswerRepeated() {
    UUID letter = deadLetter("thing");
    String path = "/dead-letters/" + letter + "/replays";

    ResponseSpec first = requests.post(path, token, "once", "");
    ResponseSpec again = requests.post(path, token, "once", "");
    ResponseSpec late = requests.post(path, token, "another", "");

    JsonNode replayed = ok(first);
    assertThat(replayed.path("status").asString()).isEqualTo("REPLAYED");
    assertThat(replayed.at("/history/0/outcome").asString()).isEqualTo("REPLAYED");
    assertThat(replayed.at("/history/0/by").asString()).isEqualTo(operator.toString());
    assertThat(replayed.path("closedAt").asString()).isNotEmpty();
    again.expectHeader().valueEquals("Idempotency-Replayed", "true");
    assertThat(ok(again)).isEqualTo(replayed);
    assertThat(refused(late, 409)).isEqualTo("urn:jumun:problem:dead-letter-closed");
    assertThat(handled).containsExactly(event);
  }

  @Test
  void stayOpenWithTheNewCauseWhenTheyFailAgain() {
    UUID letter = deadLetter("thing");
    String path = "/dead-letters/" + letter + "/replays";
    trouble = new IllegalStateException("It is <still> broken");

    var failed = requests.post(path, token, "a", "");
    failed.expectStatus().isEqualTo(422);
    assertThat(problem(failed))
        .containsEntry("type", "urn:jumun:problem:replay-failed")
        .containsEntry("detail", "It failed again and stays open: It is <still> broken");
    JsonNode open = ok(requests.get("/dead-letters/" + letter, token));
    assertThat(open.path("status").asString()).isEqualTo("OPEN");
    assertThat(open.path("attempts").asInt()).isEqualTo(2);
    assertThat(open.path("cause").asString()).contains("It is <still> broken", "at io.jumun");
    assertThat(open.at("/history/0/outcome").asString()).isEqualTo("FAILED_AGAIN");

    trouble = null;
    assertThat(ok(requests.post(path, token, "a", "")).path("status").asString())
        .as("the same key after a failure tries again")
        .isEqualTo("REPLAYED");
  }

  @Test
  void areLeftAsTheyAreByAnOutage() {
    UUID letter = deadLetter("thing");
    trouble = new DataAccessResourceFailureException("The database is away");

    var away = requests.post("/dead-letters/" + letter + "/replays", token, "a", "");

    away.expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
    JsonNode open = ok(requests.get("/dead-letters/" + letter, token));
    assertThat(open.path("status").asString()).isEqualTo("OPEN");
    assertThat(open.path("attempts").asInt()).isEqualTo(1);
    assertThat(open.path("history")).isEmpty();
  }

  @Test
  void areSettledWithAReason() {
    UUID letter = deadLetter("thing");
    String path = "/dead-letters/" + letter + "/settlement";

    var blank = requests.post(path, token, "a", "{\"reason\":\" \"}");
    var settled = requests.post(path, token, "b", "{\"reason\":\" A test order \"}");
    var late = requests.post(path, token, "c", "{\"reason\":\"again\"}");
    var replay = requests.post("/dead-letters/" + letter + "/replays", token, "d", "");

    assertThat(refused(blank, 400)).isEqualTo("urn:jumun:problem:invalid-request");
    JsonNode closed = ok(settled);
    assertThat(closed.path("status").asString()).isEqualTo("SETTLED");
    assertThat(closed.at("/history/0/details").asString()).isEqualTo("A test order");
    assertThat(refused(late, 409)).isEqualTo("urn:jumun:problem:dead-letter-closed");
    assertThat(refused(replay, 409)).isEqualTo("urn:jumun:problem:dead-letter-closed");
    assertThat(handled).isEmpty();
  }

  @Test
  void areShownWholeAsTextOrAsBase64() {
    byte[] binary = {(byte) 0xff, 0, 1};
    UUID letter = deadLetter("key of a thing");
    jdbc.sql("update dead_letter set body = ? where id = ?").params(binary, letter).update();

    JsonNode shown = ok(requests.get("/dead-letters/" + letter, token));

    assertThat(shown.at("/body/encoding").asString()).isEqualTo("BASE64");
    assertThat(Base64.getDecoder().decode(shown.at("/body/value").asString())).isEqualTo(binary);
    assertThat(shown.at("/key/encoding").asString()).isEqualTo("TEXT");
    assertThat(shown.at("/key/value").asString()).isEqualTo("key of a thing");
    assertThat(shown.path("headers").valueStream().map(it -> it.path("name").asString()))
        .contains("ce_id", "ce_type", "ce_sequence");
    assertThat(shown.at("/headers").toString()).contains(event.toString());
  }

  @Test
  void areFoundByWhatStandsInTheQueryAndPageByPage() {
    UUID first = deadLetter("one");
    UUID second = deadLetter("two öre");
    String ours = "/dead-letters?limit=1&status=OPEN&consumer=" + consumer;

    JsonNode page = ok(requests.get(ours, token));
    JsonNode next = ok(requests.get(ours + "&cursor=" + page.path("nextCursor").asString(), token));
    JsonNode byKey = ok(requests.get("/dead-letters?key=two öre&consumer=" + consumer, token));

    assertThat(page.at("/items/0/id").asString()).isEqualTo(first.toString());
    assertThat(page.at("/items/0/cause").asString()).isEqualTo("first line");
    assertThat(page.at("/items/0/type").asString()).contains("ProductChanged");
    assertThat(page.at("/items/0/body").isMissingNode()).isTrue();
    assertThat(page.path("open").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(next.at("/items/0/id").asString()).isEqualTo(second.toString());
    assertThat(next.path("nextCursor").isNull()).isTrue();
    assertThat(byKey.path("items")).hasSize(1);
    assertThat(byKey.at("/items/0/id").asString()).isEqualTo(second.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dead-letters?status=LOST",
        "/dead-letters?cursor=nonsense",
        "/dead-letters?limit=0",
        "/dead-letters?limit=201",
        "/dead-letters?key=",
        "/dead-letters?consumer=a%00b",
        "/dead-letters?topic=a b",
        "/dead-letters/nonsense"
      })
  void refuseWhatMakesNoSense(String path) {
    assertThat(refused(requests.get(path, token), 400))
        .isEqualTo("urn:jumun:problem:invalid-request");
  }

  @ParameterizedTest
  @CsvSource({"replays,''", "settlement,'{\"reason\":\"none\"}'"})
  void areNotThere(String action, String body) {
    String path = "/dead-letters/" + UUID.randomUUID();

    assertThat(refused(requests.get(path, token), 404))
        .isEqualTo("urn:jumun:problem:dead-letter-not-found");
    assertThat(refused(requests.post(path + "/" + action, token, "a", body), 404))
        .isEqualTo("urn:jumun:problem:dead-letter-not-found");
  }

  @Test
  void areTheAdministratorsAndForViewersToSee() {
    String member = requests.tokens().member(operator);
    String viewer = requests.tokens().viewer(operator);
    UUID letter = deadLetter("thing");

    for (String path : List.of("/dead-letters", "/dead-letters/" + letter, "/relay")) {
      requests.get(path).expectStatus().isUnauthorized();
      requests.get(path, member).expectStatus().isForbidden();
      requests.get(path, viewer).expectStatus().isOk();
      requests.get(path, token).expectStatus().isOk();
    }
    for (String who : List.of(member, viewer)) {
      requests
          .post("/dead-letters/" + letter + "/replays", who, "a", "")
          .expectStatus()
          .isForbidden();
      requests
          .post("/dead-letters/" + letter + "/settlement", who, "a", "{\"reason\":\"mine\"}")
          .expectStatus()
          .isForbidden();
    }
    assertThat(handled).isEmpty();
  }

  private static JsonNode ok(ResponseSpec response) {
    response.expectStatus().isOk();
    return response.returnResult(JsonNode.class).getResponseBody();
  }

  private static Object refused(ResponseSpec response, int status) {
    response.expectStatus().isEqualTo(status);
    return problem(response).get("type");
  }

  /** As messaging sets one aside. */
  private UUID deadLetter(String key) {
    var record =
        TestEvents.record(
            event,
            "inventory-service",
            1,
            new ProductChanged(UUID.randomUUID(), "thing", 1, "KRW"));
    Header[] headers = record.headers().toArray();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    jdbc.sql(
            """
            insert into dead_letter (id, consumer, topic, partition, "offset", key, header_names,
              header_values, body, cause, attempts)
            values (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 1)
            """)
        .param(id)
        .param(consumer)
        .param(record.topic())
        .param(System.nanoTime())
        .param(key.getBytes(UTF_8))
        .param(Arrays.stream(headers).map(Header::key).toArray(String[]::new))
        .param(Arrays.stream(headers).map(Header::value).toArray(byte[][]::new))
        .param(record.value())
        .param("first line\nsecond line")
        .update();
    return id;
  }
}

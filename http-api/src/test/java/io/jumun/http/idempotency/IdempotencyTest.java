package io.jumun.http.idempotency;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.app.Gate;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.http.app.Thing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@HttpTest
class IdempotencyTest {

  /** The first one runs still; or, with fifty for ten connections, none came free in a second. */
  private static final Set<Integer> NOTHING_DONE = Set.of(409, 503);

  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired Gate gate;

  private final String key = UUID.randomUUID().toString();
  private final String name = UUID.randomUUID().toString();
  private final String body = "{\"name\":\"%s\",\"quantity\":1}".formatted(name);
  private String token;

  @BeforeEach
  void signIn() {
    token = requests.tokens().member(UUID.randomUUID());
  }

  @Test
  void answersARepetitionAsTheFirstTime() {
    var first = created(post(key, body));
    var again = post(key, "{ \"quantity\":1, \"name\":\"%s\" }".formatted(name));
    again
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Location", "/things/" + first.id())
        .expectHeader()
        .valueEquals("Idempotency-Replayed", "true")
        .expectBody(Thing.class)
        .isEqualTo(first);
    assertThat(things()).isOne();
  }

  @Test
  void refusesAKeyThatComesWithAnotherBody() {
    created(post(key, body));
    var answer = post(key, body.replace(":1", ":2"));
    answer.expectStatus().isEqualTo(422);
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:idempotency-key-reused");
    assertThat(things()).isOne();
  }

  @Test
  void saysThatTheFirstRequestIsStillRunning() {
    gate.close(name);
    var first = CompletableFuture.supplyAsync(() -> post(key, body));
    await().until(() -> gate.waiting() == 1);
    var meanwhile = post(key, body);
    meanwhile.expectStatus().isEqualTo(409).expectHeader().valueEquals("Retry-After", "1");
    assertThat(problem(meanwhile))
        .containsEntry("type", "urn:jumun:problem:idempotency-key-in-use");
    gate.open(name);
    var thing = created(first.join());
    assertThat(created(post(key, body))).isEqualTo(thing);
  }

  @Test
  void takesEffectOnceWhenItIsSentFiftyTimesAtOnce() throws Exception {
    List<ResponseSpec> answers = atOnce(50, () -> post(key, body));
    var things =
        answers.stream()
            .filter(answer -> !NOTHING_DONE.contains(answer.returnResult().getStatus().value()))
            .map(IdempotencyTest::created)
            .distinct()
            .toList();
    assertThat(things).containsExactly(created(post(key, body)));
    assertThat(things()).isOne();
  }

  @Test
  void keepsTheKeysOfTwoMembersApart() {
    created(post(key, body));
    var other = requests.tokens().member(UUID.randomUUID());
    var answer = requests.post("/things", other, key, body.replace(name, "the other's " + name));
    answer.expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
  }

  @Test
  void keepsTheKeysOfTwoPathsApart() {
    created(post(key, body));
    requests
        .post("/things/more", token, key, body.replace(name, "more " + name))
        .expectStatus()
        .isCreated()
        .expectHeader()
        .doesNotExist("Idempotency-Replayed");
  }

  @Test
  void rollsARefusalBackAndWorksItOutAgain() {
    requests.post("/things/refused", token, key, body).expectStatus().isEqualTo(409);
    assertThat(things()).isZero();
    requests
        .post("/things/refused", token, key, body)
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .doesNotExist("Idempotency-Replayed");
  }

  @Test
  void worksOutAgainWhatFailed() {
    var tooMany = "{\"name\":\"%s\",\"quantity\":5000}".formatted(name);
    post(key, tooMany).expectStatus().isEqualTo(500);
    created(post(key, body));
  }

  @Test
  void storesNoAnswerThatOnlyPromises() {
    requests.post("/things/later", token, key, body).expectStatus().isAccepted();
    assertThat(
            jdbc.sql("select count(*) from http_idempotency where key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void demandsAKey() {
    var answer =
        requests
            .client()
            .post()
            .uri("/open/things")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .exchange();
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:idempotency-key-missing");
    assertThat(things()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "x256"})
  void demandsAKeyThatCanBeUsed(String unusable) {
    var answer = post(unusable.equals("x256") ? "x".repeat(256) : unusable, body);
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:idempotency-key-invalid");
  }

  @Test
  void takesTheLongestKey() {
    created(post("x".repeat(255 - name.length()) + name, body));
  }

  private ResponseSpec post(String key, String body) {
    return requests.post("/things", token, key, body);
  }

  private static Thing created(ResponseSpec answer) {
    return answer
        .expectStatus()
        .isCreated()
        .expectBody(Thing.class)
        .returnResult()
        .getResponseBody();
  }

  private int things() {
    return jdbc.sql("select count(*) from thing where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}

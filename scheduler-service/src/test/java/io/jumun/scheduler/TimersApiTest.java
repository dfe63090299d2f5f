package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see. */
@SchedulerTest
class TimersApiTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String subject = "subject-" + UUID.randomUUID();

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TestTokens tokens;

  @BeforeEach
  void publishKeys() {
    tokens = TestTokens.publishedTo(bootstrapServers);
  }

  @Test
  void listsASubjectsTimersPageByPage() throws Exception {
    storeTimers(5);

    assertThat(json(getAsAdmin("/timers?limit=2&subject=" + subject)).path("items").size())
        .isEqualTo(2);
    assertThat(pages("/timers?limit=2&subject=" + subject))
        .containsExactly(
            subject + "/1", subject + "/2", subject + "/3", subject + "/4", subject + "/5");
  }

  @Test
  void listsThoseThatAreToElapseAndThoseThatShouldHaveSoonestFirst() throws Exception {
    storeTimers(2);
    storeTimer("/other", "2998-12-31T23:59:59Z", "PENDING");
    storeTimer("/gone", "2020-01-01T00:00:00Z", "CANCELLED");

    var pending = pages("/timers?status=PENDING&limit=100");
    var late = pages("/timers?status=PENDING&late=true&limit=100");

    assertThat(pending).containsSubsequence(subject + "/other", subject + "/1", subject + "/2");
    assertThat(pending).doesNotContain(subject + "/gone");
    assertThat(late).doesNotContain(subject + "/1", subject + "/gone");
  }

  @Test
  void showsATimerWhole() throws Exception {
    storeTimers(1);

    JsonNode timer = json(getAsAdmin("/timers?subject=" + subject)).path("items").path(0);

    assertThat(timer.path("timerId").asString()).isEqualTo(subject + "/1");
    assertThat(timer.path("subject").asString()).isEqualTo(subject);
    assertThat(timer.path("kind").asString()).isEqualTo("test");
    assertThat(timer.path("dueAt").asString()).isEqualTo("2999-01-01T00:00:01Z");
    assertThat(timer.path("status").asString()).isEqualTo("PENDING");
    assertThat(timer.path("elapsedAt").isNull()).isTrue();
  }

  @Test
  void letsNobodyInButViewersAndAdministrators() throws Exception {
    UUID someone = UUID.randomUUID();
    String path = "/timers?subject=" + subject;

    assertThat(get(path, null).statusCode()).isEqualTo(401);
    assertThat(get(path, tokens.expired(someone)).statusCode()).isEqualTo(401);
    assertThat(get(path, tokens.member(someone)).statusCode()).isEqualTo(403);
    assertThat(get(path, tokens.viewer(someone)).statusCode()).isEqualTo(200);
    assertThat(get(path, tokens.admin(someone)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesQuestionsThatMakeNoSense() throws Exception {
    for (String question :
        List.of(
            "",
            "?subject=",
            "?subject=x&limit=0",
            "?subject=x&limit=201",
            "?subject=x&limit=y",
            "?subject=x&status=PENDING",
            "?subject=x&late=true",
            "?late=true",
            "?status=ELAPSED",
            "?status=LOST")) {
      var answer = getAsAdmin("/timers" + question);
      assertThat(answer.statusCode()).as(question).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    var cursor = getAsAdmin("/timers?subject=x&cursor=nonsense");
    assertThat(cursor.statusCode()).isEqualTo(400);
    assertThat(json(cursor).path("type").asString()).isEqualTo("urn:jumun:problem:invalid-cursor");
  }

  @Test
  void describesItself() throws Exception {
    var description = json(getAsAdmin("/v3/api-docs"));

    assertThat(description.path("paths").has("/timers")).isTrue();
  }

  private List<String> pages(String question) throws Exception {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page = json(getAsAdmin(question + cursor));
      page.path("items").forEach(timer -> seen.add(timer.path("timerId").asString()));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return seen;
  }

  private void storeTimer(String suffix, String dueAt, String status) {
    jdbc.sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by, status)
            values (?, ?, 'test', ?::timestamptz, '{}', 'test', ?)
            """)
        .params(subject + suffix, subject, dueAt, status)
        .update();
  }

  private void storeTimers(int number) {
    jdbc.sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
            select ? || '/' || i, ?, 'test',
              timestamptz '2999-01-01 00:00:00Z' + i * interval '1 second', '{}', 'test'
            from generate_series(1, ?) i
            """)
        .params(subject, subject, number)
        .update();
  }

  private HttpResponse<String> getAsAdmin(String path) throws IOException, InterruptedException {
    return get(path, tokens.admin(UUID.randomUUID()));
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}

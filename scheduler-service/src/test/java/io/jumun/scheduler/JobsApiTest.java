package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import io.jumun.scheduler.Operator.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Jobs and their runs as operators see and handle them. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsApiTest {

  private final UUID operatorId = UUID.randomUUID();

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TestTokens tokens;
  Operator operator;
  TestJob job;

  /** Once: a key takes a second to make. */
  @BeforeAll
  void publishKeys() {
    tokens = TestTokens.publishedTo(bootstrapServers);
    operator = new Operator(port, tokens.admin(operatorId));
  }

  @BeforeEach
  void connect() {
    job = new TestJob(jdbc, bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    job.close();
  }

  @Test
  void showsTheJobThatShips() {
    JsonNode dormancy = operator.get("/jobs/member-dormancy").body();

    assertThat(dormancy.path("name").asString()).isEqualTo("member-dormancy");
    assertThat(dormancy.path("cron").asString()).isEqualTo("0 0 0 * * *");
    assertThat(dormancy.path("zone").asString()).isEqualTo("Asia/Seoul");
    assertThat(dormancy.path("active").asBoolean()).isTrue();
    assertThat(dormancy.path("misfire").asString()).isEqualTo("ONCE");
    assertThat(dormancy.path("misfireCap").isNull()).isTrue();
    assertThat(dormancy.path("timeLimit").asString()).isEqualTo("PT1H");
    assertThat(dormancy.path("payload").isEmpty()).isTrue();
    assertThat(dormancy.path("note").asString()).contains("become inactive");
    assertThat(dormancy.path("nextFireTimes").size()).isEqualTo(10);
    assertThat(dormancy.path("nextFireTimes").valueStream().map(JsonNode::asString))
        .isSorted()
        .allMatch(time -> time.endsWith("T15:00:00Z"));
    assertThat(operator.get("/jobs").body().path("items").valueStream()).contains(dormancy);
  }

  @Test
  void pausesResumesAndChangesAJob() {
    job.firing("0 0 0 * * *", "ONCE", null);
    String path = "/jobs/" + job.name;

    JsonNode paused = operator.patch(path, "{\"active\":false}").body();
    assertThat(paused.path("active").asBoolean()).isFalse();
    assertThat(paused.path("nextFireTimes").isEmpty()).isTrue();

    JsonNode changed =
        operator
            .patch(
                path,
                """
                {"active":true,"cron":"0 30 9 * * MON","zone":"UTC","misfire":"ALL","misfireCap":3}
                """)
            .body();
    assertThat(changed.path("active").asBoolean()).isTrue();
    assertThat(changed.path("cron").asString()).isEqualTo("0 30 9 * * MON");
    assertThat(changed.path("zone").asString()).isEqualTo("UTC");
    assertThat(changed.path("misfire").asString()).isEqualTo("ALL");
    assertThat(changed.path("misfireCap").asInt()).isEqualTo(3);
    assertThat(job.nextFireAt())
        .isEqualTo(Instant.parse(changed.path("nextFireTimes").path(0).asString()));
    assertThat(operator.get(path).body()).isEqualTo(changed);
    assertThat(
            jdbc.sql("select updated_by from job where name = ?")
                .param(job.name)
                .query(String.class)
                .single())
        .isEqualTo(operatorId.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"cron":"0 0 0 30 2 *"}              | 422 | invalid-schedule | a time that never comes
          {"cron":"0 0 * * *"}                 | 422 | invalid-schedule | 6 fields
          {"cron":"tomorrow"}                  | 422 | invalid-schedule | is not a cron
          {"zone":"Mars/Olympus"}              | 422 | invalid-schedule | is not a time zone
          {"misfireCap":5}                     | 422 | invalid-misfire  | Only ALL has a cap
          {"misfire":"SKIP","misfireCap":5}    | 422 | invalid-misfire  | Only ALL has a cap
          {"misfire":"ALL","misfireCap":0}     | 400 | invalid-request  | misfireCap
          {"misfire":"LATER"}                  | 400 | invalid-request  | one of SKIP, ONCE, ALL
          {"active":"yes"}                     | 400 | invalid-request  | active must be true or false
          {"cron":""}                          | 400 | invalid-request  | cron
          {"crom":"* * * * * *"}               | 400 | invalid-request  | crom is not known here
          {                                    | 400 | malformed-json   | not JSON
          """)
  void refusesChangesThatMakeNoSense(String body, int status, String problem, String detail) {
    job.firing("0 0 0 * * *", "ONCE", null);
    JsonNode before = operator.get("/jobs/" + job.name).body();

    Answer refusal = operator.patch("/jobs/" + job.name, body);

    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal.detail()).contains(detail);
    assertThat(operator.get("/jobs/" + job.name).body()).isEqualTo(before);
  }

  @Test
  void runsAJobOnceForOneKey() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/jobs/" + job.name + "/runs";
    String key = UUID.randomUUID().toString();

    Answer first = operator.post(path, null, key);
    Answer again = operator.post(path, null, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(first.body().path("job").asString()).isEqualTo(job.name);
    assertThat(first.body().path("trigger").asString()).isEqualTo("MANUAL");
    assertThat(first.body().path("status").asString()).isEqualTo("RUNNING");
    assertThat(first.body().path("startedAt")).isEqualTo(first.body().path("scheduledFor"));
    assertThat(first.body().path("durationMs").isNull()).isTrue();
    assertThat(operator.post(path, "{\"businessDate\":\"2026-01-01\"}", key).status())
        .isEqualTo(422);
    await().until(() -> job.triggered().size() == 1);
    assertThat(operator.get("/runs?job=" + job.name).body().path("items").path(0))
        .isEqualTo(first.body());
  }

  @Test
  void makesUpForADayThatIsOverAndForNoOther() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/jobs/" + job.name + "/runs";
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    Answer past = operator.post(path, "{\"businessDate\":\"%s\"}".formatted(today.minusDays(1)));
    assertThat(past.status()).isEqualTo(201);
    assertThat(past.body().path("trigger").asString()).isEqualTo("BACKFILL");
    assertThat(past.body().path("businessDate").asString())
        .isEqualTo(today.minusDays(1).toString());

    for (String day : List.of(today.toString(), "2999-01-01", "1969-12-31")) {
      Answer refusal = operator.post(path, "{\"businessDate\":\"%s\"}".formatted(day));
      assertThat(refusal.status()).as(day).isEqualTo(422);
      assertThat(refusal.problem()).isEqualTo("not-a-past-day");
      assertThat(refusal.detail()).startsWith(day + " is not between 1970-01-01 and");
    }
    assertThat(operator.post(path, "{\"businessDate\":\"2026-02-30\"}").status()).isEqualTo(400);
    assertThat(operator.post(path, null, null).problem()).isEqualTo("idempotency-key-missing");
    assertThat(job.runs("trigger", String.class)).containsExactly("BACKFILL");
  }

  @Test
  void listsRunsNewestFirstPageByPage() {
    job.paused("0 0 0 * * *", 3600);
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      var run = operator.post("/jobs/" + job.name + "/runs", null);
      started.addFirst(run.body().path("id").asString());
    }
    job.report(UUID.fromString(started.get(1)), "FAILED", "no luck", 0);
    job.report(UUID.fromString(started.get(3)), "FAILED", "no luck", 0);
    await()
        .until(
            () -> job.runs("status", String.class).stream().filter("FAILED"::equals).count() == 2);

    assertThat(pages("/runs?limit=2&job=" + job.name)).containsExactlyElementsOf(started);
    assertThat(pages("/runs?limit=1&status=FAILED&job=" + job.name))
        .containsExactly(started.get(1), started.get(3));
    assertThat(pages("/runs?limit=200&status=FAILED")).contains(started.get(1), started.get(3));
    assertThat(pages("/runs?limit=200")).containsSubsequence(started);
    assertThat(pages("/runs?job=unknown")).isEmpty();
  }

  @Test
  void refusesQuestionsThatMakeNoSense() {
    for (String question : List.of("limit=0", "limit=201", "limit=x", "status=DONE", "job=")) {
      Answer refusal = operator.get("/runs?" + question);
      assertThat(refusal.status()).as(question).isEqualTo(400);
      assertThat(refusal.problem()).isEqualTo("invalid-request");
    }
    // "x", a time without an id, a time with none of ours, and a time beyond all calendars.
    for (String cursor :
        List.of(
            "eA",
            "MjAyNi0wMS0wMVQwMDowMDowMFo",
            "MjAyNi0wMS0wMVQwMDowMDowMFogeA",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaIDAxOWI3NmQ3LTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA")) {
      assertThat(operator.get("/runs?cursor=" + cursor).problem())
          .as(cursor)
          .isEqualTo("invalid-cursor");
    }
    assertThat(operator.get("/jobs/none").problem()).isEqualTo("job-not-found");
    assertThat(operator.patch("/jobs/none", "{\"active\":true}").problem())
        .isEqualTo("job-not-found");
    assertThat(operator.post("/jobs/none/runs", null).problem()).isEqualTo("job-not-found");
  }

  @Test
  void letsNobodyInButAdministrators() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/jobs/" + job.name;
    List<Function<Operator, Answer>> calls =
        List.of(
            caller -> caller.get("/jobs"),
            caller -> caller.get(path),
            caller -> caller.patch(path, "{\"misfire\":\"ONCE\"}"),
            caller -> caller.post(path + "/runs", null),
            caller -> caller.get("/runs"));
    var nobody = new Operator(port, null);
    var expired = new Operator(port, tokens.expired(operatorId));
    var member = new Operator(port, tokens.member(operatorId));

    for (Function<Operator, Answer> call : calls) {
      assertThat(call.apply(nobody).status()).isEqualTo(401);
      assertThat(call.apply(expired).status()).isEqualTo(401);
      assertThat(call.apply(member).status()).isEqualTo(403);
    }
    assertThat(job.runs("id", UUID.class)).isEmpty();
    assertThat(operator.get(path).body().path("misfire").asString()).isEqualTo("SKIP");
    for (Function<Operator, Answer> call : calls) {
      assertThat(call.apply(operator).status()).isBetween(200, 201);
    }
  }

  @Test
  void describesItself() {
    JsonNode paths = operator.get("/v3/api-docs").body().path("paths");

    assertThat(paths.path("/jobs").has("get")).isTrue();
    assertThat(paths.path("/jobs/{name}").has("patch")).isTrue();
    assertThat(paths.path("/jobs/{name}/runs").has("post")).isTrue();
    assertThat(paths.path("/runs").has("get")).isTrue();
  }

  private List<String> pages(String path) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = operator.get(path + cursor).body();
      page.path("items").forEach(run -> ids.add(run.path("id").asString()));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return ids;
  }
}

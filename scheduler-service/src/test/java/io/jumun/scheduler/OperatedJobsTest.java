package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import io.jumun.scheduler.Operator.Answer;
import io.jumun.scheduler.application.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Jobs from their creation by an operator to their deletion, and what is known of them after. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatedJobsTest {

  /** No other test's runs are so old. */
  private static final Duration SOME_YEARS = Duration.ofDays(2000);

  private final UUID operatorId = UUID.randomUUID();

  @Autowired JdbcClient jdbc;
  @Autowired Runs runs;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  Operator operator;
  TestJob job;

  @BeforeAll
  void publishKeys() {
    operator = new Operator(port, TestTokens.publishedTo(bootstrapServers).admin(operatorId));
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
  void createsAJobOnceForOneKey() {
    String key = UUID.randomUUID().toString();
    String wanted =
        """
        {"name":"%s","cron":" 0 30 2 * * * ","zone":"Europe/Berlin","payload":{"depth":"all"},
         "misfire":"ALL","misfireCap":3,"timeLimit":"PT30M","note":" Looks at everything. "}
        """
            .formatted(job.name);

    Answer created = operator.post("/jobs", wanted, key);
    Answer again = operator.post("/jobs", wanted, key);
    Answer another = operator.post("/jobs", wanted);

    assertThat(created.status()).isEqualTo(201);
    assertThat(again).isEqualTo(created);
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.problem()).isEqualTo("job-exists");
    assertThat(operator.get("/jobs/" + job.name).body()).isEqualTo(created.body());
    assertThat(created.body().path("cron").asString()).isEqualTo("0 30 2 * * *");
    assertThat(created.body().path("timeLimit").asString()).isEqualTo("PT30M");
    assertThat(created.body().path("payload").path("depth").asString()).isEqualTo("all");
    assertThat(created.body().path("note").asString()).isEqualTo("Looks at everything.");
    assertThat(job.nextFireAt())
        .isEqualTo(Instant.parse(created.body().path("nextFireTimes").path(0).asString()));
    assertThat(operator.post("/jobs", wanted, null).problem()).isEqualTo("idempotency-key-missing");
  }

  @Test
  void aJobThatWasCreatedFiresAndTellsItsPayload() {
    create("* * * * * *", "");

    await().until(() -> !job.triggered().isEmpty());

    assertThat(job.triggered().getFirst().payload()).isEmpty();
  }

  @Test
  void startsPausedAndInSeoulWhenThatIsWanted() {
    JsonNode created = create("0 0 0 * * *", ",\"active\":false").body();

    assertThat(created.path("zone").asString()).isEqualTo("Asia/Seoul");
    assertThat(created.path("active").asBoolean()).isFalse();
    assertThat(created.path("nextFireTimes").isEmpty()).isTrue();
    assertThat(job.nextFireAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name":"Big"            | 400 | invalid-request  | small letters
          "name":"-a"             | 400 | invalid-request  | small letters
          "name":null             | 400 | invalid-request  | name
          "cron":null             | 400 | invalid-request  | cron
          "misfire":null          | 400 | invalid-request  | misfire
          "timeLimit":"soon"      | 400 | invalid-request  | a duration like PT1H30M
          "timeLimit":"PT0S"      | 422 | invalid-job      | 1 second to 7 days
          "timeLimit":"PT1.5S"    | 422 | invalid-job      | whole seconds
          "timeLimit":"P8D"       | 422 | invalid-job      | 1 second to 7 days
          "payload":{"a":null}    | 400 | invalid-request  | payload
          "payload":{"a":1}       | 400 | invalid-request  | payload
          "misfire":"SKIP","misfireCap":3 | 422 | invalid-misfire | Only ALL has a cap
          "zone":"Mars/Olympus"   | 422 | invalid-schedule | is not a time zone
          "cron":"0 0 0 30 2 *"   | 422 | invalid-schedule | none of its months has such a day
          "cron":"0 0 0 1W * SUN" | 422 | invalid-schedule | is never such a day of the week
          "cron":"0 0 0 29 2 MON" | 422 | invalid-schedule | at least once in 10 years
          "cron":"0 0 0 L * *","active":"no" | 400 | invalid-request | active
          """)
  void refusesJobsThatMakeNoSense(String wrong, int status, String problem, String detail) {
    String usual =
        "\"name\":\"%s\",\"cron\":\"0 0 0 * * *\",\"misfire\":\"ONCE\",\"timeLimit\":\"PT1H\""
            .formatted(job.name);
    for (String member : wrong.split(",(?=\")")) {
      usual = usual.replaceAll(",?" + member.split(":")[0] + ":\"[^\"]*\"", "");
    }

    Answer refusal = operator.post("/jobs", "{%s,%s}".formatted(usual, wrong).replace("{,", "{"));

    assertThat(refusal.status()).as(refusal.toString()).isEqualTo(status);
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal.detail()).contains(detail);
    assertThat(operator.get("/jobs/" + job.name).status()).isEqualTo(404);
  }

  @Test
  void deletesAJobWhoseNameIsSaidTwiceAndKeepsWhatItDid() {
    create("0 0 0 1 1 *", "");
    String path = "/jobs/" + job.name;
    String run = operator.post(path + "/runs", null).body().path("id").asString();

    assertThat(operator.delete(path).problem()).isEqualTo("invalid-request");
    assertThat(operator.delete(path + "?confirm=another").problem())
        .isEqualTo("deletion-not-confirmed");
    assertThat(operator.get(path).status()).isEqualTo(200);
    assertThat(operator.delete(path + "?confirm=" + job.name).status()).isEqualTo(204);

    assertThat(operator.get(path).problem()).isEqualTo("job-not-found");
    assertThat(operator.delete(path + "?confirm=" + job.name).problem()).isEqualTo("job-not-found");
    assertThat(operator.get("/runs/" + run).body().path("job").asString()).isEqualTo(job.name);
    job.report(UUID.fromString(run), "SUCCEEDED", "done all the same", 1);
    await().until(() -> job.is(UUID.fromString(run), "SUCCEEDED"));
    assertThat(create("0 0 0 1 1 *", "").status()).isEqualTo(201);
    assertThat(changes("by"))
        .containsExactly(operatorId.toString(), operatorId.toString(), operatorId.toString());
  }

  @Test
  void tellsWhoChangedWhatPageByPageTheNewestFirst() {
    create("0 0 0 1 1 *", ",\"note\":\"first\"");
    String path = "/jobs/" + job.name;
    operator.patch(path, "{\"note\":\"second\",\"timeLimit\":\"PT2H\"}");
    JsonNode without = operator.patch(path, "{\"note\":\"\",\"payload\":{\"b\":\"2\"}}").body();

    JsonNode page = operator.get(path + "/changes?limit=2").body();
    JsonNode rest =
        operator.get(path + "/changes?limit=2&cursor=" + page.path("nextCursor").asString()).body();

    assertThat(without.path("note").isNull()).isTrue();
    JsonNode last = page.path("items").path(0);
    assertThat(last.path("before").toString())
        .isEqualTo("{\"note\":\"second\",\"payload\":\"{}\"}");
    assertThat(last.path("after").toString()).isEqualTo("{\"note\":\"\",\"payload\":\"{b=2}\"}");
    assertThat(page.path("items").path(1).path("after").path("timeLimit").asString())
        .isEqualTo("PT2H");
    assertThat(rest.path("items").path(0).path("before").isEmpty()).isTrue();
    assertThat(rest.path("items").path(0).path("after").path("note").asString()).isEqualTo("first");
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(operator.get("/jobs/never-was/changes").problem()).isEqualTo("job-not-found");
    assertThat(operator.get("/jobs/member-dormancy/changes").status()).isEqualTo(200);
    assertThat(operator.get(path + "/changes?cursor=eA").problem()).isEqualTo("invalid-cursor");
  }

  @Test
  void showsTheNextTimesAsTheyWillReallyHappen() {
    JsonNode times =
        operator
            .get("/schedules/preview?zone=Europe/Berlin&cron=0%2030%202%2020-31%203,10%20SUN")
            .body()
            .path("times");

    assertThat(times.size()).isEqualTo(10);
    assertThat(times.valueStream().map(time -> time.path("at").asString())).isSorted();
    assertThat(times.valueStream().filter(time -> is(time, "LEAPT_OVER")))
        .isNotEmpty()
        .allMatch(time -> time.path("local").asString().contains("T03:00"));
    assertThat(times.valueStream().filter(time -> is(time, "FIRST_OF_TWO")))
        .isNotEmpty()
        .allMatch(time -> time.path("local").asString().endsWith("T02:30:00+02:00"));
    assertThat(times.valueStream().filter(time -> is(time, "NONE")))
        .isNotEmpty()
        .allMatch(time -> time.path("local").asString().contains("T02:30"));
    Answer refusal = operator.get("/schedules/preview?cron=0%200%200%2030%202%20*");
    assertThat(refusal.problem()).isEqualTo("invalid-schedule");
    assertThat(refusal.detail()).contains("never comes");
    assertThat(operator.get("/schedules/preview").status()).isEqualTo(400);
  }

  @Test
  void runsAgainForTheSameDayWhatFailedAndNothingElse() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/jobs/" + job.name + "/runs";
    UUID first =
        UUID.fromString(
            operator.post(path, "{\"businessDate\":\"2026-02-28\"}").body().path("id").asString());
    assertThat(operator.post("/runs/" + first + "/again", null).problem())
        .isEqualTo("nothing-to-repeat");
    job.report(first, "FAILED", "no luck", 0);
    await().until(() -> job.is(first, "FAILED"));

    String key = UUID.randomUUID().toString();
    Answer again = operator.post("/runs/" + first + "/again", null, key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(operator.post("/runs/" + first + "/again", null, key)).isEqualTo(again);
    assertThat(again.body().path("repeats").asString()).isEqualTo(first.toString());
    assertThat(again.body().path("businessDate").asString()).isEqualTo("2026-02-28");
    assertThat(again.body().path("trigger").asString()).isEqualTo("BACKFILL");
    assertThat(again.body().path("requestedBy").asString()).isEqualTo(operatorId.toString());
    await().until(() -> job.triggered().size() == 2);
    assertThat(job.triggered().getLast().businessDate()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(operator.post("/runs/" + UUID.randomUUID() + "/again", null).problem())
        .isEqualTo("run-not-found");
    assertThat(operator.get("/runs/" + UUID.randomUUID()).problem()).isEqualTo("run-not-found");
    assertThat(operator.get("/runs/x").status()).isEqualTo(400);
  }

  @Test
  void filtersTheLogOnTheServer() {
    job.paused("0 0 0 * * *", 3600);
    storeRun("2026-01-01T00:00:00Z", "CRON", "SUCCEEDED");
    storeRun("2026-01-02T00:00:00Z", "CATCH_UP", "FAILED");
    storeRun("2026-01-03T00:00:00Z", "CRON", "FAILED");

    assertThat(started("&trigger=CRON")).containsExactly("2026-01-03", "2026-01-01");
    assertThat(started("&trigger=CRON&status=FAILED")).containsExactly("2026-01-03");
    assertThat(started("&from=2026-01-02T00:00:00Z")).containsExactly("2026-01-03", "2026-01-02");
    assertThat(started("&to=2026-01-02T00:00:00Z")).containsExactly("2026-01-01");
    assertThat(started("&from=2026-01-01T12:00:00Z&to=2026-01-02T12:00:00Z&limit=1"))
        .containsExactly("2026-01-02");
    assertThat(operator.get("/runs?trigger=ALONE").status()).isEqualTo(400);
    assertThat(operator.get("/runs?from=yesterday").detail()).contains("a time like");
  }

  @Test
  void forgetsOldRunsAndNoneThatIsRunning() {
    job.paused("0 0 0 * * *", 3600);
    storeRun("2020-01-01T00:00:00Z", "CRON", "SUCCEEDED");
    storeRun("2020-01-02T00:00:00Z", "CRON", "SKIPPED");
    storeRun("2020-01-03T00:00:00Z", "CRON", "FAILED");
    storeRun(Instant.now().minus(Duration.ofDays(29)).toString(), "CRON", "FAILED");
    storeRunningRun("2020-01-04T00:00:00Z");

    assertThat(runs.forget(SOME_YEARS, 2)).isEqualTo(2);
    assertThat(job.runs("status", String.class)).containsExactly("FAILED", "RUNNING", "FAILED");
    assertThat(runs.forget(SOME_YEARS, 2)).isEqualTo(1);
    assertThat(runs.forget(SOME_YEARS, 2)).isZero();

    assertThat(job.runs("status", String.class)).containsExactly("RUNNING", "FAILED");
  }

  @Test
  void theSchedulersOwnRetentionForgetsThemToo() {
    job.paused("0 0 0 * * *", 3600);
    storeRun(Instant.now().minus(Duration.ofDays(401)).toString(), "CRON", "SUCCEEDED");
    storeRun(Instant.now().minus(Duration.ofDays(399)).toString(), "CRON", "FAILED");

    String run = operator.post("/jobs/retention-scheduler/runs", "{}").body().path("id").asString();
    await().until(() -> logged(run).path("status").asString().equals("SUCCEEDED"));

    assertThat(logged(run).path("details").asString()).contains("1 runs forgotten");
    assertThat(job.runs("status", String.class)).containsExactly("FAILED");
  }

  private JsonNode logged(String run) {
    return operator.get("/runs/" + run).body();
  }

  private Answer create(String cron, String more) {
    return operator.post(
        "/jobs",
        "{\"name\":\"%s\",\"cron\":\"%s\",\"misfire\":\"SKIP\",\"timeLimit\":\"PT1H\"%s}"
            .formatted(job.name, cron, more));
  }

  private List<String> changes(String member) {
    return operator
        .get("/jobs/" + job.name + "/changes")
        .body()
        .path("items")
        .valueStream()
        .map(change -> change.path(member).asString())
        .toList();
  }

  private static boolean is(JsonNode time, String change) {
    return time.path("clockChange").asString().equals(change);
  }

  private List<String> started(String filter) {
    return operator
        .get("/runs?job=" + job.name + filter)
        .body()
        .path("items")
        .valueStream()
        .map(run -> run.path("startedAt").asString().substring(0, 10))
        .toList();
  }

  private void storeRun(String time, String trigger, String status) {
    jdbc.sql(
            """
            insert into job_run (id, job, trigger, scheduled_for, business_date, triggered_at,
              deadline, status, finished_at)
            select gen_random_uuid(), ?, ?, t, t::date, t, t, ?, t from (select ?::timestamptz as t)
            """)
        .params(job.name, trigger, status, time)
        .update();
  }

  private void storeRunningRun(String time) {
    jdbc.sql(
            """
            insert into job_run (id, job, trigger, scheduled_for, business_date, triggered_at,
              deadline, status)
            select gen_random_uuid(), ?, 'CRON', t, t::date, t, 'infinity', 'RUNNING'
            from (select ?::timestamptz as t)
            """)
        .params(job.name, time)
        .update();
  }
}

package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import io.jumun.scheduler.ConsoleVisitor.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The console as it answers any browser, with or without scripts. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {

  private static final String OPERATOR = "operator@jumun.example";
  private static final String VIEWER = "viewer@jumun.example";
  private static final String SHOPPER = "shopper@jumun.example";
  private static final String OFTEN = "often@jumun.example";

  private static final List<String> DOOR =
      List.of("/console/sign-in", "/console/sign-out", "/console/language");

  private final UUID operatorId = UUID.randomUUID();

  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TestTokens tokens;
  ConsoleVisitor operator;
  ConsoleVisitor viewer;
  TestJob job;

  @BeforeAll
  void signIn() {
    tokens = TestTokens.publishedTo(bootstrapServers);
    MemberStandIn.knows(OPERATOR, tokens.admin(operatorId), 900);
    MemberStandIn.knows(VIEWER, tokens.viewer(UUID.randomUUID()), 900);
    MemberStandIn.knows(SHOPPER, tokens.member(UUID.randomUUID()), 900);
    operator = new ConsoleVisitor(port);
    operator.signIn(OPERATOR, MemberStandIn.PASSWORD);
    viewer = new ConsoleVisitor(port);
    viewer.signIn(VIEWER, MemberStandIn.PASSWORD);
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
  void sendsWhoIsNobodyToSignInAndThenToWhereTheyWantedToGo() {
    var visitor = new ConsoleVisitor(port);

    Page asked = visitor.get("/console/runs?status=FAILED");
    Page form = visitor.get(asked.location());
    Page in =
        visitor.post(
            "/console/sign-in",
            Map.of(
                "email",
                OPERATOR,
                "password",
                MemberStandIn.PASSWORD,
                "next",
                "/console/runs?status=FAILED"));

    assertThat(asked.status()).isEqualTo(302);
    assertThat(asked.location()).startsWith("/console/sign-in?next=");
    assertThat(form.body())
        .contains("value=\"/console/runs?status=FAILED\"")
        .doesNotContain("session is over");
    assertThat(in.location()).isEqualTo("/console/runs?status=FAILED");
    assertThat(visitor.get(in.location()).body()).contains(OPERATOR);
  }

  @Test
  void isNeverLedOutOfTheConsole() {
    for (String next :
        List.of("https://evil.example", "//evil.example", "/console/..//evil.example", "/jobs")) {
      var visitor = new ConsoleVisitor(port);
      visitor.get("/console/sign-in");
      Page in =
          visitor.post(
              "/console/sign-in",
              Map.of("email", OPERATOR, "password", MemberStandIn.PASSWORD, "next", next));
      assertThat(in.header("Location")).as(next).endsWith("/console/jobs");
    }
  }

  @Test
  void keepsTheTokenOnTheServerAndGivesANewSessionAtTheDoor() {
    var visitor = new ConsoleVisitor(port);
    visitor.get("/console/sign-in");
    String before = visitor.session();

    Page in = visitor.signIn(OPERATOR, MemberStandIn.PASSWORD);

    assertThat(before).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(in.header("Set-Cookie"))
        .contains("JUMUN_CONSOLE=", "Path=/console", "HttpOnly", "SameSite=Strict");
    assertThat(in.headers().map().toString()).doesNotContain(tokens.admin(operatorId));
    assertThat(visitor.get("/console/jobs").body()).doesNotContain("eyJ");
  }

  @Test
  void signsOut() {
    var visitor = new ConsoleVisitor(port);
    visitor.signIn(OPERATOR, MemberStandIn.PASSWORD);
    assertThat(visitor.get("/console/jobs").status()).isEqualTo(200);

    Page out = visitor.post("/console/sign-out", Map.of());

    assertThat(out.location()).isEqualTo("/console/sign-in");
    assertThat(visitor.get("/console/jobs").location()).startsWith("/console/sign-in");
  }

  @Test
  void saysWhySomebodyIsNotLetIn() {
    var visitor = new ConsoleVisitor(port);

    Page wrong = visitor.signIn(OPERATOR, "wrong-password");
    Page shopper = visitor.signIn(SHOPPER, MemberStandIn.PASSWORD);
    Page away = visitor.signIn("broken@jumun.example", MemberStandIn.PASSWORD);

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body())
        .contains("The e-mail address or the password is wrong.", "value=\"" + OPERATOR + "\"")
        .doesNotContain("wrong-password");
    assertThat(shopper.status()).isEqualTo(403);
    assertThat(shopper.body()).contains("needs the role of an operator");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.body()).contains("does not answer");
    assertThat(visitor.get("/console/jobs").status()).isEqualTo(302);
  }

  @Test
  void tradesATokenThatComesToItsEndAndEndsWithTheLogin() {
    MemberStandIn.knows(OFTEN, tokens.admin(operatorId), 0);
    var visitor = new ConsoleVisitor(port);
    visitor.signIn(OFTEN, MemberStandIn.PASSWORD);
    int before = MemberStandIn.refreshed();

    assertThat(visitor.get("/console/jobs").status()).isEqualTo(200);
    assertThat(MemberStandIn.refreshed()).isEqualTo(before + 1);

    MemberStandIn.endsLoginsOf(OFTEN);
    Page over = visitor.get("/console/timers?late=true");
    assertThat(over.location()).startsWith("/console/sign-in?over&next=");
    assertThat(visitor.get(over.location()).body()).contains("Your session is over");
  }

  @Test
  void aPageThatRefreshesItselfIsSentToSignInAsAWhole() {
    Page part =
        new ConsoleVisitor(port)
            .get(
                "/console/jobs",
                "HX-Request",
                "true",
                "HX-Current-URL",
                "http://127.0.0.1/console/runs?job=a");

    assertThat(part.status()).isEqualTo(401);
    assertThat(part.header("HX-Redirect"))
        .isEqualTo("/console/sign-in?next=%2Fconsole%2Fruns%3Fjob%3Da");
  }

  /** The pages are asked of the program itself: none is forgotten. */
  @Test
  void everyPageIsForOperatorsAndEveryFormForThoseWhoMayAct() {
    job.paused("0 0 0 * * *", 3600);
    viewer.get("/console/jobs");
    List<String> pages = pages(RequestMethod.GET);
    List<String> forms = pages(RequestMethod.POST);
    assertThat(pages).hasSizeGreaterThan(9);
    assertThat(forms).hasSizeGreaterThan(5);

    for (String page : pages) {
      assertThat(nobodyGets(page)).as(page).startsWith("/console/sign-in");
      assertThat(viewer.get(page).status()).as(page).isNotIn(302, 401, 403);
    }
    for (String form : forms) {
      var nobody = new ConsoleVisitor(port);
      nobody.get("/console/sign-in");
      assertThat(nobody.post(form, Map.of()).location()).as(form).startsWith("/console/sign-in");
      Page refused = viewer.post(form, Map.of("active", "true", "back", "/console/jobs"));
      assertThat(refused.status()).as(form).isEqualTo(403);
      assertThat(refused.body()).contains("You may not do that");
    }
    assertThat(job.runs("id", UUID.class)).isEmpty();
    assertThat(operator.get("/console/jobs/" + job.name).status()).isEqualTo(200);
  }

  private String nobodyGets(String page) {
    return new ConsoleVisitor(port).get(page).location();
  }

  @Test
  void aViewerSeesNoForms() {
    job.paused("0 0 0 * * *", 3600);

    for (String page : List.of("/console/jobs", "/console/jobs/" + job.name)) {
      assertThat(viewer.get(page).body()).contains(job.name).doesNotContain("Run now");
      assertThat(operator.get(page).body()).contains("Run now");
    }
  }

  @Test
  void aFormWithoutItsTokenDoesNothing() {
    job.paused("0 0 0 * * *", 3600);
    var visitor = new ConsoleVisitor(port);
    visitor.signIn(OPERATOR, MemberStandIn.PASSWORD);
    visitor.forgetCsrf();

    Page refused =
        visitor.post("/console/jobs/" + job.name + "/runs", Map.of("key", uuid().toString()));

    assertThat(refused.location()).startsWith("/console/sign-in");
    assertThat(job.runs("id", UUID.class)).isEmpty();
  }

  @Test
  void loadsNothingFromOutsideAndNothingInline() {
    job.paused("0 0 0 * * *", 3600);
    for (String path :
        List.of(
            "/console/jobs",
            "/console/jobs/" + job.name,
            "/console/jobs/" + job.name + "/edit",
            "/console/jobs/" + job.name + "/delete",
            "/console/new-job",
            "/console/runs",
            "/console/timers",
            "/console/services",
            "/console/dead-letters",
            "/console/orders",
            "/console/orders/" + uuid(),
            "/console/payments",
            "/console/payments/" + uuid(),
            "/console/cases",
            "/console/cases/" + uuid(),
            "/console/nowhere")) {
      Page page = operator.get(path);
      assertThat(page.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.header("Cache-Control")).contains("no-store");
      assertThat(page.body())
          .as(path)
          .doesNotContainPattern("(src|href|action|hx-get)=\"(https?:)?//")
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"")
          .doesNotContain("??");
    }
    for (String file :
        List.of("console.css", "console.js", "icon.svg", "2.0.10/dist/htmx.min.js")) {
      assertThat(new ConsoleVisitor(port).get("/console/assets/" + file).status())
          .as(file)
          .isEqualTo(200);
    }
  }

  @Test
  void speaksKoreanToWhoAsksForItAndToWhoChoseIt() {
    var korean = new ConsoleVisitor(port, "ko-KR,ko;q=0.9,en;q=0.8");
    var english = new ConsoleVisitor(port, "fr,en;q=0.5");

    assertThat(korean.get("/console/sign-in").body()).contains("<html lang=\"ko\"", "비밀번호");
    assertThat(english.get("/console/sign-in").body()).contains("<html lang=\"en\"", "Password");
    Page chosen = english.get("/console/language?to=ko&back=/console/sign-in");
    assertThat(chosen.location()).isEqualTo("/console/sign-in");
    assertThat(english.get("/console/sign-in").body()).contains("비밀번호");
  }

  @Test
  void createsAJobAndKeepsWhatWasTypedUntilItMakesSense() {
    Map<String, String> typed = new HashMap<>();
    typed.putAll(Map.of("name", job.name, "cron", "0 0 0 30 2 *", "zone", "Asia/Seoul"));
    typed.putAll(Map.of("misfire", "ALL", "cap", "3", "limit", "90m", "payload", "a=1\nb = 2"));
    typed.put("note", "<b>Sweeps</b>");
    operator.get("/console/new-job");

    Page refused = operator.submit("/console/new-job", typed);
    typed.put("cron", "0 30 2 * * *");
    Page created = operator.submit("/console/new-job", typed);
    Page again = operator.submit("/console/new-job", typed);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("none of its months has such a day", "&lt;b&gt;Sweeps");
    assertThat(created.body())
        .contains(
            job.name + " was created.", "0 30 2 * * *", "A run for each, at most 3", "PT1H30M")
        .contains("<code>b=2</code>", "&lt;b&gt;Sweeps&lt;/b&gt;")
        .doesNotContain("<b>Sweeps");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("There is a job");
  }

  @Test
  void changesAJobAndShowsWhoDidIt() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/console/jobs/" + job.name;
    assertThat(operator.get(path + "/edit").body()).contains("value=\"0 0 0 * * *\"", "depth=all");

    Map<String, String> typed = new HashMap<>();
    typed.putAll(Map.of("cron", "0 0 4 * * *", "zone", "UTC", "misfire", "ONCE", "limit", "PT1H"));
    typed.putAll(Map.of("payload", "depth=all", "note", "", "cap", ""));
    Page changed = operator.submit(path + "/edit", typed);

    assertThat(changed.body())
        .contains("was changed.", "<del>0 0 0 * * *</del>", "<ins>0 0 4 * * *</ins>")
        .contains(operatorId.toString(), "04:00:00 +00:00");
  }

  @Test
  void showsTheNextTimesOfWhatIsBeingTyped() {
    Page times =
        operator.get("/console/schedule-preview?zone=Africa/Cairo&cron=0%200%200%20L%20*%20*");
    Page none = operator.get("/console/schedule-preview?zone=Asia/Seoul&cron=tomorrow");

    assertThat(times.body()).contains("00:00:00 +0", "Africa/Cairo").doesNotContain("<html");
    assertThat(times.body().split("<li>")).hasSize(11);
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.body()).contains("is not a cron");
  }

  @Test
  void aJobThatIsPausedInOneTabIsSeenPausedInAnother() {
    job.firing("0 0 0 1 1 *", "ONCE", null);
    var another = new ConsoleVisitor(port);
    another.signIn(OPERATOR, MemberStandIn.PASSWORD);
    operator.get("/console/jobs");

    Page paused =
        operator.submit(
            "/console/jobs/" + job.name + "/active",
            Map.of("active", "false", "back", "/console/jobs"));

    assertThat(paused.body()).contains(job.name + " is paused.");
    assertThat(another.get("/console/jobs/" + job.name).body()).contains("Paused", "Resume");
    assertThat(operator.get("/console/jobs").body()).doesNotContain(job.name + " is paused.");
  }

  @Test
  void runsAJobOnceForOneFormHoweverOftenItIsSent() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/console/jobs/" + job.name + "/runs";
    String key = operator.get("/console/jobs").key();

    Page first = operator.post(path, Map.of("key", key));
    Page again = operator.post(path, Map.of("key", key));
    Page run = operator.get(first.location());

    assertThat(again.location()).isEqualTo(first.location());
    assertThat(job.runs("requested_by", String.class)).containsExactly(operatorId.toString());
    assertThat(run.body()).contains("Running", "By hand", operatorId.toString());
    UUID id = job.runs("id", UUID.class).getFirst();
    job.report(id, "FAILED", "the <printer> is on fire", 0);
    await().until(() -> job.is(id, "FAILED"));
    Page failed = operator.get(first.location());
    assertThat(failed.body()).contains("Failed", "the &lt;printer&gt; is on fire", "Run again");
    Page repeated = operator.submit(first.location() + "/again", Map.of("key", failed.key()));
    assertThat(repeated.body()).contains("In place of", id.toString());
  }

  @Test
  void makesUpForAPastDayAndForNoOther() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/console/jobs/" + job.name + "/runs";
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
    operator.get("/console/jobs");

    String key = uuid().toString();
    operator.submit(path, Map.of("key", key, "day", today.minusDays(4).toString()));
    Page past = operator.submit(path, Map.of("key", key, "day", today.minusDays(3).toString()));
    Page future =
        operator.submit(
            path, Map.of("key", uuid().toString(), "day", today.plusDays(1).toString()));

    assertThat(past.body()).contains("By hand, for a past day", today.minusDays(3).toString());
    assertThat(future.status()).isEqualTo(409);
    assertThat(future.body()).contains("is not between");
  }

  @Test
  void deletesAJobWhoseNameIsTyped() {
    job.paused("0 0 0 * * *", 3600);
    String path = "/console/jobs/" + job.name + "/delete";
    assertThat(operator.get(path).body()).contains("type its name");

    Page refused = operator.submit(path, Map.of("confirm", "job"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Nothing was deleted");
    Page deleted = operator.submit(path, Map.of("confirm", job.name));

    assertThat(deleted.body()).contains(job.name + " was deleted.");
    Page gone = operator.get("/console/jobs/" + job.name);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.body()).contains("There is no job", "Back to the jobs");
  }

  @Test
  void filtersTheLogByWhatStandsInTheAddress() {
    job.paused("0 0 0 * * *", 3600);
    operator.get("/console/jobs");
    for (int i = 0; i < 2; i++) {
      operator.post(
          "/console/jobs/" + job.name + "/runs", Map.of("key", uuid().toString(), "day", ""));
    }
    List<UUID> ids = job.runs("id", UUID.class);
    job.report(ids.getFirst(), "FAILED", "no luck", 0);
    await().until(() -> job.is(ids.getFirst(), "FAILED"));
    String today = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();

    String all = operator.get("/console/runs?status=&trigger=&from=&to=&job=" + job.name).body();
    String failed = operator.get("/console/runs?status=FAILED&job=" + job.name).body();
    String then =
        operator.get("/console/runs?from=%s&to=%s&job=%s".formatted(today, today, job.name)).body();
    String none = operator.get("/console/runs?to=2020-01-01&job=" + job.name).body();

    assertThat(all).contains(ids.get(0).toString(), ids.get(1).toString());
    assertThat(failed)
        .contains(ids.get(0).toString(), "value=\"FAILED\" selected")
        .doesNotContain(ids.get(1).toString());
    assertThat(then).contains(ids.get(0).toString());
    assertThat(none).contains("No run fits this filter.");
    assertThat(operator.get("/console/runs?status=NONSENSE").status()).isEqualTo(400);
    assertThat(operator.get("/console/runs?cursor=nonsense").status()).isEqualTo(400);
    assertThat(operator.get("/console/runs/nonsense").status()).isEqualTo(400);
  }

  @Test
  void pagesThroughALongLog() {
    jdbc.sql(
            """
            insert into job_run (id, job, trigger, scheduled_for, business_date, triggered_at,
              deadline, status, finished_at)
            select gen_random_uuid(), ?, 'CRON', t, t::date, t, t, 'SUCCEEDED', t
            from (select timestamptz '2026-01-01 00:00Z' + i * interval '1 hour' as t
              from generate_series(1, 51) i) as run
            """)
        .param(job.name)
        .update();

    String first = operator.get("/console/runs?trigger=CRON&job=" + job.name).body();
    String next =
        first.replaceAll("(?s).*href=\"([^\"]+cursor[^\"]+)\".*", "$1").replace("&amp;", "&");
    String second = operator.get(next).body();

    assertThat(first.split("<tr>")).hasSize(52);
    assertThat(next).contains("job=" + job.name, "trigger=CRON");
    assertThat(second.split("<tr>")).hasSize(3);
    assertThat(first).contains(">Older<");
    assertThat(second).doesNotContain(">Older<");
  }

  @Test
  void showsTimersThatArePendingLateAndOfASubject() {
    String subject = "order-" + uuid();
    storeTimer(subject + "/far", subject, "2999-01-01T00:00:00Z", "PENDING");
    storeTimer(subject + "/past", subject, "2020-01-01T00:00:00Z", "CANCELLED");

    Page pending = operator.get("/console/timers");
    Page late = operator.get("/console/timers?late=true");
    Page about = operator.get("/console/timers?subject=" + subject);
    Page none = operator.get("/console/timers?subject=nothing-like-it");

    assertThat(pending.status()).isEqualTo(200);
    assertThat(pending.body()).contains("pending");
    assertThat(late.body()).doesNotContain(subject + "/far");
    assertThat(about.body()).contains(subject + "/far", subject + "/past", "Cancelled", "Pending");
    assertThat(about.body()).contains("2999-01-01 09:00:00 +09:00");
    assertThat(none.body()).contains("There is no timer of this subject.");
  }

  private void storeTimer(String id, String subject, String dueAt, String status) {
    jdbc.sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by, status)
            values (?, ?, 'test', ?::timestamptz, '{}', 'test', ?)
            """)
        .params(id, subject, dueAt, status)
        .update();
  }

  /** Those behind the door, with this test's job where a page is about one. */
  private List<String> pages(RequestMethod method) {
    return mappings.getHandlerMethods().keySet().stream()
        .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(path -> path.startsWith("/console/"))
        .filter(path -> !DOOR.contains(path))
        .map(this::filled)
        .toList();
  }

  private String filled(String path) {
    return path.replace("{name}", job.name)
        .replace("{service}", "ORDER")
        .replace("{id}", uuid().toString())
        .replace("{page:(?!assets$).+}/**", "nowhere");
  }

  private static UUID uuid() {
    return UUID.randomUUID();
  }
}

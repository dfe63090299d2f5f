package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console in a real browser: what its script does, and how it looks. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleInChromiumTest {

  private static final String OPERATOR = "chromium@jumun.example";
  private static final String VIEWER = "looks-on@jumun.example";
  private static final String BRIEFLY = "briefly@jumun.example";

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TestTokens tokens;
  Chromium browser;
  TestJob job;

  @BeforeAll
  void openBrowser() {
    tokens = TestTokens.publishedTo(bootstrapServers);
    MemberStandIn.knows(OPERATOR, tokens.admin(UUID.randomUUID()), 900);
    MemberStandIn.knows(VIEWER, tokens.viewer(UUID.randomUUID()), 900);
    browser = Chromium.at(port).signIn(OPERATOR);
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void connect() {
    job = new TestJob(jdbc, bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    job.close();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsWhenACronFiresWhileItIsTyped() {
    browser.open("/console/new-job");
    browser.type("#zone", "Europe/Berlin");
    browser.type("#cron", "0 30 2 L 3,10 *");

    await().until(() -> browser.text("#preview").contains("Europe/Berlin"));
    await().until(() -> browser.text("#preview").contains("-10-31 02:30:00"));
    browser.photograph("new-job");
    browser.type("#cron", "0 0 0 30 2 *");
    browser.awaitText("names a time that never comes");
    browser.photograph("new-job-impossible");
  }

  @Test
  void createsEditsAndDeletesAJob() {
    browser.open("/console/jobs");
    browser.click("a[href='/console/new-job']");
    browser.type("input[name=name]", job.name);
    browser.type("#cron", "0 0 0 1 1 *");
    browser.type("textarea[name=note]", "Looks at everything once a year.");
    browser.click("main form button.primary");
    browser.awaitText(job.name + " was created.");

    browser.click("a[href$='/edit']");
    browser.type("#cron", "0 30 9 * * MON");
    browser.click("main form button.primary");
    browser.awaitText(job.name + " was changed.");
    browser.photograph("job");

    browser.click("a[href$='/delete']");
    browser.type("input[name=confirm]", "another");
    browser.click("main form button.danger");
    browser.awaitText("Nothing was deleted");
    browser.photograph("job-delete");
    assertThat(browser.complaints()).allMatch(refused -> refused.contains("status of 422"));
    browser.type("input[name=confirm]", job.name + Keys.ENTER);
    browser.awaitText(job.name + " was deleted.");
  }

  @Test
  void aJobPausedInOneTabIsSeenInAnotherWhenOneLooks() {
    job.firing("0 0 0 1 1 *", "ONCE", null);
    browser.open("/console/jobs");
    String first = browser.driver.getWindowHandle();
    browser.driver.switchTo().newWindow(WindowType.TAB);
    browser.open("/console/jobs/" + job.name);
    browser.click("form[action$='/active'] button");
    browser.awaitText(job.name + " is paused.");
    browser.driver.close();

    browser.driver.switchTo().window(first);

    await().until(() -> browser.text("#switch-" + job.name).equals("Resume"));
    browser.photograph("jobs");
  }

  @Test
  void aRunIsFollowedUntilItHasEnded() {
    job.paused("0 0 0 * * *", 3600);
    browser.open("/console/jobs");
    browser.click("#run-" + job.name);
    browser.awaitText("Started.");
    browser.awaitText("Running");
    UUID run = job.runs("id", UUID.class).getFirst();

    job.report(run, "FAILED", "The gateway did not answer for 30 minutes.", 12);

    browser.awaitText("The gateway did not answer");
    browser.photograph("run");
    browser.click("#again");
    browser.awaitText("In place of");
    assertThat(job.runs("id", UUID.class)).hasSize(2);
    browser.open("/console/runs?status=FAILED&job=" + job.name);
    browser.awaitText("The gateway did not answer");
    browser.photograph("log");
  }

  @Test
  void refreshesOnlyWhileThatIsWanted() {
    browser.open("/console/timers");
    browser.run("window.seen = 0; document.body.addEventListener('console-refresh', () => seen++)");
    browser.click("#auto-refresh");
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(browser.run("return seen")).isEqualTo(0L);

    browser.click("#auto-refresh");

    assertThat((Long) browser.run("return seen")).isEqualTo(1L);
  }

  @Test
  void saysSoWhenItCannotRefresh() {
    browser.open("/console/timers");
    assertThat(browser.find("#offline").isDisplayed()).isFalse();

    browser.offline(true);
    try {
      browser.run("document.dispatchEvent(new Event('visibilitychange'))");
      await().until(() -> browser.find("#offline").isDisplayed());
      browser.photograph("offline");
    } finally {
      browser.offline(false);
    }
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    await().until(() -> !browser.find("#offline").isDisplayed());
    assertThat(browser.complaints()).isNotEmpty();
  }

  @Test
  void comesBackToWhereItWasAfterASessionThatWasOver() {
    MemberStandIn.knows(BRIEFLY, tokens.admin(UUID.randomUUID()), 0);
    try (var other = Chromium.at(port).signIn(BRIEFLY)) {
      other.open("/console/runs?status=FAILED");
      MemberStandIn.endsLoginsOf(BRIEFLY);

      other.run("document.dispatchEvent(new Event('visibilitychange'))");
      other.awaitText("Your session is over.");
      other.photograph("sign-in");
      MemberStandIn.knows(BRIEFLY, tokens.admin(UUID.randomUUID()), 900);
      other.type("input[name=email]", BRIEFLY);
      other.type("input[name=password]", MemberStandIn.PASSWORD + Keys.ENTER);

      await().until(() -> other.path().equals("/console/runs?status=FAILED"));
    }
  }

  @Test
  void aViewerLooksAndDoesNothing() {
    job.paused("0 0 0 * * *", 3600);
    try (var other = Chromium.at(port).signIn(VIEWER)) {
      other.open("/console/jobs/" + job.name);

      other.awaitText("You may look, but change nothing.");
      assertThat(other.has("main form")).isFalse();
      assertThat(other.has("main .button")).isFalse();
      other.photograph("viewer");
    }
  }

  @Test
  void anOrdersStoryIsOnOneLineAndAPersonActsOnItsPayment() {
    var told = new ToldOrder();
    told.isListedAs("UNSETTLED");
    UUID difference = told.differs(false);
    String resolution = "POST /payments/" + told.id + "/resolution";
    ServiceStandIn.PAYMENT.answers(
        resolution, 200, ServiceStandIn.PAYMENT.said("GET /payments/" + told.id));

    browser.open("/console/orders").photograph("orders");
    browser.type("#number", told.id.toString() + Keys.ENTER);
    browser.awaitText("Attempt 2 is approved");
    browser.photograph("order");
    browser.open("/console/payments").photograph("payments");
    browser.click("table a.id");
    browser.awaitText("Have something done about it");
    browser.click("input[value=RECHECK_NOW]");
    browser.type("textarea[name=reason]", "The shopper rang.");
    browser.photograph("payment");
    browser.click("#resolve button");
    browser.awaitText("It was asked for.");
    assertThat(ServiceStandIn.PAYMENT.last(resolution).orElseThrow().body())
        .contains("RECHECK_NOW", "The shopper rang.");

    browser.open("/console/cases").photograph("cases");
    browser.open("/console/cases/" + difference).photograph("case");
    ServiceStandIn.INVENTORY.answers("GET /reservations/" + told.id, 500, "{}");
    browser.open("/console/orders/" + told.id);
    browser.awaitText("inventory-service does not answer.");
    browser.photograph("order-in-part");
  }

  @Test
  void isReachedByKeyboardAlone() {
    job.paused("0 0 0 * * *", 3600);
    browser.open("/console/jobs");

    for (int i = 0; i < 200 && !focused().equals("run-" + job.name); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(focused()).isEqualTo("run-" + job.name);
    browser.photograph("focus");
    browser.press(Keys.ENTER);

    browser.awaitText("Started.");
    assertThat(job.runs("trigger", String.class)).containsExactly("MANUAL");
  }

  @Test
  void aDeadLetterIsFoundReadReplayedAndSettled() {
    var letter = SampleDeadLetter.open();
    String there = "/dead-letters/" + letter.id();
    play(letter, null);
    browser.open("/console/services");
    browser.awaitText("Starting, or failing");
    browser.photograph("services");
    browser.click("a[href$='dead-letters?service=ORDER']");
    browser.awaitText("PaymentApproved.v1");
    browser.photograph("dead-letters");

    browser.click("tbody a");
    browser.awaitText("the-first-id");
    browser.photograph("dead-letter");
    browser.click("#replay");
    browser.awaitText("Replay this record?");
    browser.photograph("dead-letter-replay");
    ServiceStandIn.ORDER.answers(
        "POST " + there + "/replays", 422, "{\"detail\":\"It failed again and stays open: no\"}");
    browser.click("#confirm");
    browser.awaitText("It failed again and stays open: no");
    browser.photograph("dead-letter-failed");

    var settled = new SampleDeadLetter(letter.id(), "SETTLED");
    ServiceStandIn.ORDER.answers("POST " + there + "/settlement", 200, settled.whole("SETTLED"));
    play(settled, "SETTLED");
    browser.type("input[name=reason]", "A test order" + Keys.ENTER);
    browser.awaitText("Settled, without effect.");
    browser.photograph("dead-letter-settled");
  }

  /** In order-service's place; its relay has just begun, and the others say nothing. */
  private static void play(SampleDeadLetter letter, String outcome) {
    ServiceStandIn.ORDER.answers(
        "GET /relay",
        200,
        """
        {"state": "NOT_READING", "holder": "order-service/7/01a20128-0492-7b79", "slotName":
         "outbox_jumun_order", "slotActive": false, "walStatus": "reserved", "lagBytes": 65000,
         "oldestUnrelayedMs": 12000, "renewedAt": "2026-11-22T01:00:00Z"}
        """);
    ServiceStandIn.ORDER.answers("GET /dead-letters", 200, SampleDeadLetter.list(null, letter));
    ServiceStandIn.ORDER.answers("GET /dead-letters/" + letter.id(), 200, letter.whole(outcome));
  }

  @Test
  void fitsAPhoneInLightAndDarkInBothLanguages() {
    job.firing("0 0 0 1 1 *", "ONCE", null);
    var letter = SampleDeadLetter.open();
    play(letter, "FAILED_AGAIN");
    var told = new ToldOrder();
    told.isListedAs("QUARANTINED");
    UUID difference = told.differs(true);
    List<String> pages =
        List.of(
            "/console/services",
            "/console/dead-letters",
            "/console/dead-letters/ORDER/" + letter.id(),
            "/console/dead-letters/ORDER/" + letter.id() + "/replay",
            "/console/orders",
            "/console/orders/" + told.id,
            "/console/payments",
            "/console/payments/" + told.id,
            "/console/cases",
            "/console/cases/" + difference,
            "/console/jobs",
            "/console/jobs/" + job.name,
            "/console/jobs/" + job.name + "/edit",
            "/console/runs",
            "/console/timers");
    try {
      browser.onAPhone();
      for (String page : pages) {
        browser.open(page);
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= 360"))
            .as(page)
            .isTrue();
      }
      browser.open("/console/jobs").photograph("phone");
      browser.open("/console/orders/" + told.id).photograph("phone-order");
      browser.inScheme("dark");
      browser.open("/console/runs").photograph("phone-dark");
      browser.open("/console/services").photograph("phone-dark-services");
      browser.open("/console/payments/" + told.id).photograph("phone-dark-payment");
      browser.onADesk();
      browser.open("/console/language?to=ko&back=/console/jobs").photograph("dark-korean");
      assertThat(browser.text("h1")).isEqualTo("작업");
      browser.open("/console/orders/" + told.id).photograph("dark-korean-order");
      browser.inScheme("light");
      browser.open("/console/timers").photograph("korean");
      browser.open("/console/dead-letters/ORDER/" + letter.id()).photograph("korean-dead-letter");
      browser.open("/console/payments/" + told.id).photograph("korean-payment");
    } finally {
      browser.onADesk();
      browser.inScheme("light");
      browser.open("/console/language?to=en");
    }
  }

  @Test
  void aRefreshTakesNobodysPlaceOnThePage() {
    job.paused("0 0 0 * * *", 3600);
    browser.open("/console/jobs");
    browser.run(
        "document.querySelector(\"#live a[href='/console/jobs/%s']\").focus()".formatted(job.name));
    browser.run("document.getElementById('live').dataset.seen = true");

    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    await().until(() -> browser.has("#live:not([data-seen])"));

    assertThat(browser.run("return document.activeElement.textContent")).isEqualTo(job.name);
  }

  private String focused() {
    return (String) browser.run("return document.activeElement.id");
  }
}

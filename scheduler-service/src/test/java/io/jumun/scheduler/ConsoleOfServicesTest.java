package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.test.TestTokens;
import io.jumun.scheduler.ConsoleVisitor.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that show what other services say, who are played here over HTTP. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleOfServicesTest {

  private static final String OPERATOR = "runs-services@jumun.example";
  private static final String VIEWER = "views-services@jumun.example";
  private static final String LIST = "GET /dead-letters";

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  String token;
  ConsoleVisitor operator;
  ConsoleVisitor viewer;

  @BeforeAll
  void signIn() {
    var tokens = TestTokens.publishedTo(bootstrapServers);
    token = tokens.admin(UUID.randomUUID());
    MemberStandIn.knows(OPERATOR, token, 900);
    MemberStandIn.knows(VIEWER, tokens.viewer(UUID.randomUUID()), 900);
    operator = new ConsoleVisitor(port);
    operator.signIn(OPERATOR, MemberStandIn.PASSWORD);
    viewer = new ConsoleVisitor(port);
    viewer.signIn(VIEWER, MemberStandIn.PASSWORD);
  }

  @BeforeEach
  void nobodyHasAnything() {
    ServiceStandIn.ORDER.answers(LIST, 200, SampleDeadLetter.list(null));
    ServiceStandIn.INVENTORY.answers(LIST, 200, SampleDeadLetter.list(null));
    ServiceStandIn.PAYMENT.answers(LIST, 200, SampleDeadLetter.list(null));
    ServiceStandIn.SCHEDULER.answers(LIST, 200, SampleDeadLetter.list(null));
  }

  @Test
  void showsWhoRelaysAndWhoDoesNotAnswer() {
    ServiceStandIn.ORDER.answers(
        "GET /relay",
        200,
        """
        {"state": "RELAYING", "holder": "order-service/77/abc", "renewedAt": "2026-11-22T01:00:00Z",
         "slotName": "outbox_jumun_order", "slotActive": true, "walStatus": "reserved",
         "lagBytes": 1234567, "oldestUnrelayedMs": 61000, "lastPublishedAt": null, "new": 1}
        """);
    ServiceStandIn.ORDER.answers(LIST, 200, SampleDeadLetter.list("more", SampleDeadLetter.open()));
    ServiceStandIn.PAYMENT.answers("GET /relay", 500, "{}");
    ServiceStandIn.INVENTORY.answers("GET /relay", 403, "{\"detail\":\"Not for you.\"}");

    Page page = operator.get("/console/services");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Relaying", "order-service/77/abc", "outbox_jumun_order", "1 min 1 s")
        .contains("read, reserved, 1.2 MB behind", "/console/dead-letters?service=ORDER")
        .contains("since 2026-11-22 00:00:00 +09:00")
        .contains("payment-service", "Does not answer", "Refuses to say", "Not for you.")
        .doesNotContain("??");
    assertThat(ServiceStandIn.ORDER.last("GET /relay").orElseThrow().token()).isEqualTo(token);
  }

  @Test
  void looksForDeadLettersInAllServicesAndSaysWhoseAreMissing() {
    var letter = SampleDeadLetter.open();
    ServiceStandIn.ORDER.answers(LIST, 200, SampleDeadLetter.list("more", letter));
    ServiceStandIn.PAYMENT.answers(LIST, 500, "{}");

    Page page = operator.get("/console/dead-letters?key=01a2%20%26%20more&topic=payment.events");

    assertThat(page.body())
        .contains("PaymentApproved.v1", "payment.events-3@4711", "payment-events")
        .contains("&lt;b&gt;no&lt;/b&gt; such product")
        .contains("/console/dead-letters/ORDER/" + letter.id(), "All of order-service")
        .contains("payment-service", "It does not answer")
        .doesNotContain("inventory-service</h2>", "??");
    assertThat(ServiceStandIn.ORDER.last(LIST).orElseThrow().query())
        .isEqualTo("status=OPEN&topic=payment.events&key=01a2%20%26%20more&limit=10");
  }

  @Test
  void pagesThroughOneServicesDeadLetters() {
    ServiceStandIn.ORDER.answers(LIST, 200, SampleDeadLetter.list("abc", SampleDeadLetter.open()));

    Page page = operator.get("/console/dead-letters?service=ORDER&status=ANY&consumer=x&cursor=up");

    assertThat(page.body())
        .contains(
            "/console/dead-letters?service=ORDER&amp;status=ANY&amp;consumer=x&amp;cursor=abc")
        .contains(">Older<")
        .doesNotContain("payment-service</h2>");
    assertThat(ServiceStandIn.ORDER.last(LIST).orElseThrow().query())
        .isEqualTo("consumer=x&limit=50&cursor=up");
    assertThat(operator.get("/console/dead-letters?service=NONSENSE").status()).isEqualTo(400);
  }

  @Test
  void saysThatNothingWaits() {
    assertThat(operator.get("/console/dead-letters?service=ORDER&status=OPEN&key=x").body())
        .contains("No dead letter fits this filter.");
  }

  @Test
  void showsADeadLetterWhole() {
    var letter = SampleDeadLetter.open();
    String path = "/console/dead-letters/ORDER/" + letter.id();
    ServiceStandIn.ORDER.answers("GET /dead-letters/" + letter.id(), 200, letter.whole(null));

    String forOperators = operator.get(path).body();

    assertThat(forOperators)
        .contains("the-first-id", "at io.jumun.order.Somewhere", "/w==")
        .contains("&quot;amount&quot; : 24000", "&lt;i&gt;")
        .contains(
            "Nobody has done anything with it yet.", "Settle without effect", path + "/replay")
        .doesNotContain("<i>", "??");
    assertThat(viewer.get(path).body())
        .contains("the-first-id")
        .doesNotContain("Settle without effect", path + "/replay");
    assertThat(viewer.get(path + "/replay").body()).doesNotContain("id=\"confirm\"");
  }

  @Test
  void tellsWhenItIsNotThereOrItsServiceIsNot() {
    UUID id = UUID.randomUUID();
    ServiceStandIn.PAYMENT.answers("GET /dead-letters/" + id, 500, "{}");

    Page gone = operator.get("/console/dead-letters/ORDER/" + id);
    Page away = operator.get("/console/dead-letters/PAYMENT/" + id);

    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.body()).contains("Nothing is there");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.body()).contains("payment-service does not answer");
  }

  @Test
  void replaysOnceItIsAskedTwice() {
    var letter = SampleDeadLetter.open();
    var closed = new SampleDeadLetter(letter.id(), "REPLAYED");
    String path = "/console/dead-letters/ORDER/" + letter.id();
    String there = "/dead-letters/" + letter.id();
    ServiceStandIn.ORDER.answers("GET " + there, 200, letter.whole(null));
    ServiceStandIn.ORDER.answers(
        "POST " + there + "/replays", 422, "{\"detail\":\"It failed again and stays open: <no>\"}");

    Page ask = operator.get(path + "/replay");
    Page failed = operator.submit(path + "/replay", Map.of("key", ask.key()));
    ServiceStandIn.ORDER.answers("POST " + there + "/replays", 200, closed.whole("REPLAYED"));
    ServiceStandIn.ORDER.answers("GET " + there, 200, closed.whole("REPLAYED"));
    Page replayed = operator.submit(path + "/replay", Map.of("key", ask.key()));

    assertThat(ask.body()).contains("hands it to its consumer payment-events again");
    assertThat(failed.body()).contains("It failed again and stays open: &lt;no&gt;");
    assertThat(replayed.body())
        .contains("Replayed: the service has handled it.", "an-operator", "It was a test order")
        .doesNotContain("Settle without effect", "??");
    var asked = ServiceStandIn.ORDER.last("POST " + there + "/replays").orElseThrow();
    assertThat(asked.key()).isEqualTo(ask.key());
    assertThat(asked.token()).isEqualTo(token);
    assertThat(operator.get(path).body()).doesNotContain("Replayed: the service has handled it.");
  }

  @Test
  void settlesWithAReasonOrSaysThatNobodyKnows() {
    var letter = SampleDeadLetter.open();
    var closed = new SampleDeadLetter(letter.id(), "SETTLED");
    String path = "/console/dead-letters/ORDER/" + letter.id();
    String there = "/dead-letters/" + letter.id();
    ServiceStandIn.ORDER.answers("GET " + there, 200, letter.whole(null));
    ServiceStandIn.ORDER.answers("POST " + there + "/settlement", 500, "{}");
    String key = operator.get(path).key();
    Map<String, String> form = Map.of("key", key, "reason", "A \"test\" order");

    Page unknown = operator.submit(path + "/settlement", form);
    ServiceStandIn.ORDER.answers("POST " + there + "/settlement", 200, closed.whole("SETTLED"));
    Page settled = operator.submit(path + "/settlement", form);

    assertThat(unknown.body()).contains("order-service did not answer in time");
    assertThat(settled.body()).contains("Settled, without effect.");
    var asked = ServiceStandIn.ORDER.last("POST " + there + "/settlement").orElseThrow();
    assertThat(asked.body()).isEqualTo("{\"reason\":\"A \\\"test\\\" order\"}");
    assertThat(asked.key()).isEqualTo(key);
  }
}

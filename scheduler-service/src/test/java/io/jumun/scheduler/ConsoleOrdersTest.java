package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.test.TestTokens;
import io.jumun.scheduler.ConsoleVisitor.Page;
import io.jumun.scheduler.ServiceStandIn.Asked;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders, payments and cases in the console: what other services tell, and what they are told. */
@SchedulerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleOrdersTest {

  private static final String OPERATOR = "orders@jumun.example";
  private static final String VIEWER = "orders-viewer@jumun.example";

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  String token;
  ConsoleVisitor operator;
  ConsoleVisitor viewer;
  ToldOrder told;

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
  void tell() {
    told = new ToldOrder();
  }

  @AfterEach
  void nobodyHasPayments() {
    String none = "{\"items\":[],\"nextCursor\":null}";
    ServiceStandIn.PAYMENT.answers("GET /payments", 200, none);
    ServiceStandIn.PAYMENT.answers("GET /payments/reconciliation-cases", 200, none);
  }

  @Test
  void tellsWhatHappenedToAnOrderAcrossAllServicesInTheOrderOfTime() {
    told.differs(true);
    timer("order-expiry", "2026-03-02T09:30:00Z", "CANCELLED");
    timer("payment-deadline", "2999-01-01T00:00:00Z", "PENDING");

    Page page = operator.get("/console/orders/" + told.id);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "2026-03-02 18:00:00 +09:00",
            "placed: CREATED",
            "the shopper",
            told.shopper.toString(),
            "inventory-service",
            "Stock held: 2 pieces",
            "stock is reserved: AWAITING_PAYMENT",
            "Attempt 1 begins: CARD",
            "Attempt 1 is declined",
            "REJECT_CARD_COMPANY: The card &lt;company&gt; refused",
            "Attempt 2 begins",
            "The gateway is to be asked at once",
            "the shopper rang",
            "Attempt 2 is approved",
            "paid: PAID",
            "Stock sold",
            "scheduler-service",
            "Timer order-expiry would have elapsed; it was cancelled",
            "The gateway has another amount (books of 2026-03-02)",
            "A refund of 12,000 KRW is asked for",
            "The gateway refuses to give back 12,000 KRW",
            "The case is settled",
            "a test of the bank",
            "Timer payment-deadline elapses",
            "to come")
        .contains("24,000 KRW", "Mug &amp; saucer", "1,000 KRW off already")
        .doesNotContain("??", "does not answer");
    assertThat(told.asked().token()).isEqualTo(token);
    assertThat(viewer.get("/console/orders/" + told.id).body()).contains("placed: CREATED");
  }

  @Test
  void namesWhoDoesNotAnswerAndShowsTheRest() {
    ServiceStandIn.INVENTORY.answers("GET /reservations/" + told.id, 500, "{}");
    ServiceStandIn.PAYMENT.answers(
        "GET /payments/" + told.id + "/resolutions", 403, "{\"detail\":\"Not for you.\"}");

    String body = operator.get("/console/orders/" + told.id).body();

    assertThat(body)
        .contains("inventory-service does not answer.", "payment-service gives no answer: Not for")
        .contains("placed: CREATED", "Attempt 2 is approved")
        .doesNotContain("Stock held");
  }

  @Test
  void tellsTheRestOfAnOrderWhenOrderServiceIsAway() {
    ServiceStandIn.ORDER.answers("GET /orders/" + told.id, 503, "{}");

    Page page = operator.get("/console/orders/" + told.id);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("order-service does not answer.", "Attempt 2 is approved", "Stock sold");
  }

  @Test
  void saysSoWhenNobodyKnowsTheOrder() {
    Page page = operator.get("/console/orders/" + UUID.randomUUID());

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("No service knows an order of that number.");
    assertThat(operator.get("/console/orders/none").status()).isEqualTo(400);
  }

  @Test
  void listsOrdersByStateAndFindsOneByItsNumber() {
    Page list = operator.get("/console/orders?status=PAID&cursor=x%2By");
    Asked asked = ServiceStandIn.ORDER.last("GET /orders").orElseThrow();
    Page none = operator.get("/console/orders?number=4711");

    assertThat(list.body())
        .contains(
            told.id.toString(), "24,000 KRW", "2 × Mug &amp; saucer", "value=\"PAID\" selected")
        .contains("href=\"/console/orders?status=PAID&amp;cursor=a%2Bb%2Fc%3D\"");
    assertThat(asked.query()).isEqualTo("status=PAID&cursor=x%2By&limit=50");
    assertThat(operator.get("/console/orders?status=&number=%20" + told.id + "%20").location())
        .isEqualTo("/console/orders/" + told.id);
    assertThat(none.body()).contains("&quot;4711&quot; is no order number.");
    assertThat(operator.get("/console/orders?status=LOST").status()).isEqualTo(400);
  }

  @Test
  void aListThatCannotBeReadSaysWhy() {
    ServiceStandIn.ORDER.answers("GET /orders", 400, "{\"detail\":\"No such cursor.\"}");
    assertThat(operator.get("/console/orders?cursor=x").body())
        .contains("order-service gives no answer: No such cursor.");
    ServiceStandIn.ORDER.answers("GET /orders", 500, "{}");
    assertThat(operator.get("/console/orders").body())
        .contains("order-service does not answer.")
        .doesNotContain("There is no order yet.");
  }

  @Test
  void showsThePaymentsThatNeedAPersonUnlessOthersAreWanted() {
    told.isListedAs("QUARANTINED");
    int before = ServiceStandIn.PAYMENT.asked().size();

    Page needed = operator.get("/console/payments");
    List<String> asked = ToldOrder.listsAsked(before);
    operator.get("/console/payments?show=EXPIRED&cursor=c");

    assertThat(needed.body())
        .contains(told.id.toString(), "Quarantined", "24,000 KRW", ">7<", "2026-03-02 18:20:00")
        .doesNotContain("??");
    assertThat(needed.body().split("<tr>")).hasSize(3);
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "status=QUARANTINED&limit=50",
            "status=UNSETTLED&limit=50",
            "refundRefused=true&limit=50");
    assertThat(ServiceStandIn.PAYMENT.last("GET /payments").orElseThrow().query())
        .isEqualTo("status=EXPIRED&cursor=c&limit=50");
    nobodyHasPayments();
    assertThat(operator.get("/console/payments").body()).contains("No payment needs a person.");
  }

  @Test
  void hasSomethingDoneAboutAPaymentOnceForOneForm() {
    String path = "/console/payments/" + told.id;
    String call = "POST /payments/" + told.id + "/resolution";
    Page page = operator.get(path);
    assertThat(page.body())
        .contains("Ask the gateway now", "Ask for the refund again", "one is broken")
        .contains("the shopper rang", told.settledBy.toString())
        .doesNotContain("Disown it", "??");
    Map<String, String> typed =
        Map.of("key", page.key(), "action", "RECHECK_NOW", "reason", " again & again ");

    ServiceStandIn.PAYMENT.answers(call, 503, "{}");
    Page away = operator.post(path + "/resolution", typed);
    ServiceStandIn.PAYMENT.answers(call, 409, "{\"detail\":\"There is nothing to ask.\"}");
    Page refused = operator.post(path + "/resolution", typed);
    ServiceStandIn.PAYMENT.answers(
        call, 200, ServiceStandIn.PAYMENT.said("GET /payments/" + told.id));
    Page done = operator.submit(path + "/resolution", typed);

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.body()).contains("it is done once", "again &amp; again");
    assertThat(away.key()).isEqualTo(page.key());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("There is nothing to ask.", "again &amp; again");
    assertThat(refused.key()).isNotEqualTo(page.key());
    assertThat(done.body()).contains("It was asked for.");
    Asked asked = ServiceStandIn.PAYMENT.last(call).orElseThrow();
    assertThat(asked.key()).isEqualTo(page.key());
    assertThat(asked.token()).isEqualTo(token);
    assertThat(asked.body()).contains("\"RECHECK_NOW\"", "\"again & again\"");
  }

  @Test
  void settlesACaseWithAReason() {
    UUID id = told.differs(false);
    String path = "/console/cases/" + id;
    String call = "POST /payments/reconciliation-cases/" + id + "/settlement";

    Page list = operator.get("/console/cases?date=2026-03-02&order=" + told.id);
    Asked listed = ServiceStandIn.PAYMENT.last("GET /payments/reconciliation-cases").orElseThrow();
    Page open = operator.get(path);
    ServiceStandIn.PAYMENT.answers(call, 409, "{\"detail\":\"It was settled at noon.\"}");
    Page late = operator.post(path + "/settlement", Map.of("key", open.key(), "reason", "tested"));
    ServiceStandIn.PAYMENT.answers(call, 500, "{}");
    Page lost = operator.post(path + "/settlement", Map.of("key", open.key(), "reason", "tested"));
    ServiceStandIn.PAYMENT.answers(
        call, 200, ServiceStandIn.PAYMENT.said("GET /payments/reconciliation-cases/" + id));
    Page done =
        operator.submit(path + "/settlement", Map.of("key", open.key(), "reason", "tested"));

    assertThat(list.body()).contains("Another amount", "charged 24000 KRW", "DONE 24001 KRW");
    assertThat(listed.query())
        .isEqualTo("status=OPEN&date=2026-03-02&orderId=" + told.id + "&limit=50");
    assertThat(open.body())
        .contains("Compare both by hand", "key-of-the-second-card", "How it was settled")
        .doesNotContain("??");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("It was settled at noon.", ">tested<");
    assertThat(lost.status()).isEqualTo(503);
    assertThat(lost.key()).isEqualTo(open.key());
    assertThat(done.body()).contains("The case is settled.");
    assertThat(ServiceStandIn.PAYMENT.last(call).orElseThrow().body())
        .isEqualTo("{\"reason\":\"tested\"}");
    assertThat(operator.get("/console/cases/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(operator.get("/console/cases?date=someday").status()).isEqualTo(400);
  }

  @Test
  void aViewerSeesWhatThereIsAndNoForm() {
    UUID id = told.differs(false);

    for (String page : List.of("/console/payments/" + told.id, "/console/cases/" + id)) {
      assertThat(operator.get(page).body()).contains("name=\"reason\"");
      assertThat(viewer.get(page).body())
          .contains(told.id.toString())
          .doesNotContain("name=\"reason\"");
    }
  }

  @Test
  void speaksKoreanAboutOrdersPaymentsAndCases() {
    UUID id = told.differs(true);
    told.isListedAs("UNSETTLED");
    var korean = new ConsoleVisitor(port, "ko");
    korean.signIn(OPERATOR, MemberStandIn.PASSWORD);

    for (String page :
        List.of(
            "/console/orders",
            "/console/orders/" + told.id,
            "/console/payments",
            "/console/payments/" + told.id,
            "/console/cases",
            "/console/cases/" + id)) {
      assertThat(korean.get(page).body())
          .as(page)
          .contains("<html lang=\"ko\"")
          .doesNotContain("??");
    }
    assertThat(korean.get("/console/orders/" + told.id).body())
        .contains("2번째 결제 시도 승인", "구매자", "재고 판매 처리");
  }

  private void timer(String kind, String dueAt, String status) {
    jdbc.sql(
            """
            insert into timer (timer_id, subject, kind, due_at, payload, requested_by, status)
            values (?, ?, ?, ?::timestamptz, '{}', 'test', ?)
            """)
        .params(kind + "/" + told.id, told.id.toString(), kind, dueAt, status)
        .update();
  }
}

package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the gateway tells the merchant unasked: once, twice, late, never, or in wrong order. */
@SandboxTest
class WebhookTest {

  @LocalServerPort int port;
  Shop shop;
  Sandbox sandbox;
  String order;

  @BeforeEach
  void wantWebhooks() {
    shop = new Shop();
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
    assertThat(sandbox.put("/sandbox/webhooks", "{\"url\":\"" + shop.url() + "\"}").status())
        .isEqualTo(200);
  }

  @AfterEach
  void repair() {
    sandbox.put("/sandbox/webhooks", "{\"url\":null}");
    sandbox.send(sandbox.to("/sandbox/faults").DELETE());
    shop.close();
  }

  @Test
  void tellsOfEachChangeWithThePaymentAsItIs() {
    String key = paid();
    var done = arrived(1).getFirst();

    assertThat(done.json().path("eventType").asString()).isEqualTo("PAYMENT_STATUS_CHANGED");
    assertThat(done.json().path("createdAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    assertThat(done.json().path("data")).isEqualTo(sandbox.get("/v1/payments/" + key).json());
    assertThat(done.id()).startsWith("whtrans_");
    assertThat(done.time()).endsWith("+09:00");
    assertThat(done.retries()).isZero();

    sandbox.cancel(key, "{\"cancelReason\":\"x\",\"cancelAmount\":1000}", order);
    assertThat(arrived(2)).last().extracting(Shop.Received::status).isEqualTo("PARTIAL_CANCELED");
    await().until(() -> states().stream().allMatch("DELIVERED"::equals));
  }

  @Test
  void tellsOfRefusalsAndExpiryButNotOfTheWindow() {
    String refused = window();
    sandbox.post("/sandbox/payments/" + refused + "/refusal", "{}");
    sandbox.faults("{\"operation\":\"CONFIRM\",\"kind\":\"DECLINE\",\"code\":\"FDS_ERROR\"}");
    sandbox.confirm(sandbox.shopperPays(order, 5_000), order, 5_000);

    assertThat(arrived(2)).extracting(Shop.Received::status).containsOnly("ABORTED");
  }

  @Test
  void vouchesForDepositsWithTheirSecret() {
    String key = deposited();
    String secret = sandbox.get("/v1/payments/" + key).json().path("secret").asString();

    var callbacks = arrived(4).stream().filter(w -> !w.json().has("eventType")).toList();

    assertThat(callbacks)
        .extracting(Shop.Received::status)
        .containsExactlyInAnyOrder("WAITING_FOR_DEPOSIT", "DONE");
    assertThat(callbacks)
        .allSatisfy(
            callback -> {
              assertThat(callback.json().propertyNames())
                  .containsExactlyInAnyOrder(
                      "createdAt", "secret", "status", "transactionKey", "orderId");
              assertThat(callback.json().path("secret").asString()).isEqualTo(secret);
              assertThat(callback.json().path("transactionKey").asString()).isNotBlank();
            });
  }

  @Test
  void isSentAgainUnderTheSameIdUntilItIsTakenWith200() {
    Iterator<Integer> answers = List.of(204, 500, 302, 200).iterator();
    shop.answers(answers::next);

    paid();

    var sent = arrived(4);
    assertThat(sent).extracting(Shop.Received::retries).containsExactly(0, 1, 2, 3);
    assertThat(sent).extracting(Shop.Received::id).containsOnly(sent.getFirst().id());
    await().until(() -> states().equals(List.of("DELIVERED")));
  }

  @Test
  void givesUpAfterSevenRetries() {
    shop.answers(() -> 500);

    paid();

    await().until(() -> states().equals(List.of("GIVEN_UP")));
    assertThat(shop.about(order)).hasSize(8);
    assertThat(webhooks().path(0).path("failures").asInt()).isEqualTo(8);
    assertThat(webhooks().path(0).path("lastAnswer").asString()).isEqualTo("500");
  }

  @Test
  void comesTwiceUnderOneId() {
    fault("\"kind\":\"DUPLICATE\"");

    paid();

    var twins = arrived(2);
    assertThat(twins.get(0)).isEqualTo(withTimeOf(twins.get(0), twins.get(1)));
    await().until(() -> states().equals(List.of("DELIVERED")));
  }

  @Test
  void comesLate() {
    fault("\"kind\":\"LATE\",\"delayMs\":700");

    Instant before = Instant.now();
    paid();

    arrived(1);
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(700));
  }

  @Test
  void comesBeforeTheConfirmIsAnswered() {
    sandbox.faults("{\"operation\":\"CONFIRM\",\"kind\":\"ANSWER_LATE\",\"delayMs\":1500}");
    String key = sandbox.shopperPays(order, 5_000);

    assertThat(sandbox.confirm(key, order, 5_000).status()).isEqualTo(200);

    assertThat(shop.about(order)).as("what had come by then").hasSize(1);
  }

  @Test
  void isNeverSent() {
    fault("\"kind\":\"NEVER\"");
    String key = paid();

    sandbox.cancel(key, "{\"cancelReason\":\"x\"}", order);

    assertThat(arrived(1)).extracting(Shop.Received::status).containsExactly("CANCELED");
    assertThat(states()).containsExactlyInAnyOrder("WITHHELD", "DELIVERED");
  }

  /** With this seed the first two wait for more than 90 % of the time, the others for under 5 %. */
  @Test
  void comesInTheOrderThatTheSeedSays() {
    order = "order-of-the-shuffle";
    sandbox.put(
        "/sandbox/faults",
        """
        {"seed":99223,
         "rates":[{"operation":"WEBHOOK","kind":"SHUFFLE","delayMs":2000,"probability":1}]}
        """);

    deposited();

    assertThat(arrived(4))
        .extracting(Shop.Received::status)
        .containsExactly("DONE", "DONE", "WAITING_FOR_DEPOSIT", "WAITING_FOR_DEPOSIT");
    assertThat(webhooks().valueStream().map(WebhookTest::delay))
        .allMatch(delay -> delay.toMillis() <= 2_000);
  }

  @Test
  void sendsWhateverAForgerSays() {
    String forged = "{\"eventType\":\"PAYMENT_STATUS_CHANGED\", \"data\":{\"orderId\":\"%s\"}}";
    var request =
        sandbox
            .to("/sandbox/webhooks/forged")
            .header("tosspayments-webhook-transmission-id", "whtrans_forged")
            .POST(Sandbox.json(forged.formatted(order)));
    shop.answers(() -> 418);

    var answer = sandbox.send(request);

    assertThat(answer.json().path("answer").asString()).as(answer.text()).isEqualTo("418");
    assertThat(arrived(1).getFirst().text()).isEqualTo(forged.formatted(order));
    assertThat(arrived(1).getFirst().id()).isEqualTo("whtrans_forged");
    assertThat(webhooks()).as("on the gateway's own list").isEmpty();
  }

  @Test
  void isNotWrittenWhileNobodyWantsIt() {
    sandbox.put("/sandbox/webhooks", "{\"url\":\"\"}");

    paid();

    assertThat(webhooks()).isEmpty();
    assertThat(sandbox.post("/sandbox/webhooks/forged", "{}").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1/x", "/webhooks", "http://", "not a url"})
  void goesToHttpUrlsOnly(String url) {
    var answer = sandbox.put("/sandbox/webhooks", "{\"url\":\"" + url + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(sandbox.get("/sandbox/webhooks").json().path("url").asString())
        .isEqualTo(shop.url());
  }

  private String paid() {
    String key = sandbox.shopperPays(order, 5_000);
    assertThat(sandbox.confirm(key, order, 5_000).status()).isEqualTo(200);
    return key;
  }

  private String deposited() {
    String purchase = "{\"orderId\":\"%s\",\"amount\":5000,\"method\":\"VIRTUAL_ACCOUNT\"}";
    String key =
        sandbox
            .post("/sandbox/payments", purchase.formatted(order))
            .json()
            .path("paymentKey")
            .asString();
    sandbox.confirm(key, order, 5_000);
    sandbox.post("/sandbox/payments/" + key + "/deposit", "{}");
    return key;
  }

  private String window() {
    var opened =
        sandbox.post("/sandbox/windows", "{\"orderId\":\"%s\",\"amount\":5000}".formatted(order));
    return opened.json().path("paymentKey").asString();
  }

  private void fault(String kind) {
    sandbox.faults("{\"orderId\":\"%s\",\"operation\":\"WEBHOOK\",%s}".formatted(order, kind));
  }

  private List<Shop.Received> arrived(int count) {
    await().until(() -> shop.about(order).size() >= count);
    assertThat(shop.about(order)).hasSize(count);
    return shop.about(order);
  }

  private JsonNode webhooks() {
    return sandbox.get("/sandbox/webhooks?orderId=" + order).json().path("webhooks");
  }

  private List<String> states() {
    return webhooks().valueStream().map(webhook -> webhook.path("state").asString()).toList();
  }

  private static Shop.Received withTimeOf(Shop.Received time, Shop.Received webhook) {
    return new Shop.Received(webhook.id(), time.time(), webhook.retries(), webhook.text());
  }

  private static Duration delay(JsonNode webhook) {
    return Duration.between(
        Instant.parse(webhook.path("createdAt").asString()),
        Instant.parse(webhook.path("dueAt").asString()));
  }
}

package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is on the books stays there. */
class RestartTest {

  private final ServiceDatabase database = SharedInfrastructure.get().newDatabase("sandbox");

  @Test
  void keepsPaymentsAnswersAndBooksButNoHalfDoneRequests() {
    String order = Sandbox.newOrder();
    String key;
    Sandbox.Answer before;
    try (var first = start()) {
      var sandbox = sandboxIn(first);
      key = sandbox.shopperPays(order, 5_000);
      before = sandbox.confirm(key, order, 5_000, "once-" + order);
      claimWithoutAnswer(first, "/v1/payments/" + key + "/cancel", "half-" + order);
    }

    try (var second = start()) {
      var sandbox = sandboxIn(second);
      assertThat(sandbox.confirm(key, order, 5_000, "once-" + order)).isEqualTo(before);
      assertThat(sandbox.ledger(order).path("charged").asLong()).isEqualTo(5_000);
      assertThat(sandbox.cancel(key, "{\"cancelReason\":\"x\"}", "half-" + order).status())
          .isEqualTo(200);
    }
  }

  @Test
  void sendsWhatItOwesAfterARestart() {
    String order = Sandbox.newOrder();
    try (var shop = new Shop()) {
      shop.answers(() -> 503);
      String[] settings = {
        "--jumun.sandbox.webhook-url=" + shop.url(), "--jumun.sandbox.webhook-minute=PT0.01S"
      };
      try (var first = start(settings)) {
        var sandbox = sandboxIn(first);
        sandbox.confirm(sandbox.shopperPays(order, 5_000), order, 5_000);
        await().until(() -> shop.about(order).size() >= 2);
      }
      shop.answers(() -> 200);

      try (var second = start(settings)) {
        await().until(() -> "DELIVERED".equals(webhook(second, order).path("state").asString()));
        assertThat(shop.about(order))
            .extracting(Shop.Received::id)
            .containsOnly(webhook(second, order).path("transmissionId").asString());
      }
    }
  }

  @Test
  void sharesTheWebhooksWithAnotherOnTheSameDatabase() {
    String order = Sandbox.newOrder();
    try (var shop = new Shop()) {
      String url = "--jumun.sandbox.webhook-url=" + shop.url();
      try (var one = start(url);
          var other = start(url)) {
        for (int i = 0; i < 20; i++) {
          var sandbox = sandboxIn(i % 2 == 0 ? one : other);
          sandbox.confirm(sandbox.shopperPays(order, 5_000), order, 5_000);
        }
        await().until(() -> shop.about(order).size() >= 20);
      }
      assertThat(shop.about(order))
          .extracting(Shop.Received::id)
          .doesNotHaveDuplicates()
          .hasSize(20);
    }
  }

  @Test
  void canLeaveUnpaidAccountsWaitingAsTheRealOneDoes() {
    String order = Sandbox.newOrder();
    try (var context = start("--jumun.sandbox.unpaid-deposit=WAITING_FOR_DEPOSIT")) {
      var sandbox = sandboxIn(context);
      String key = unpaidAccount(sandbox, order);

      var payment = sandbox.get("/v1/payments/" + key).json();

      assertThat(payment.path("status").asString()).isEqualTo("WAITING_FOR_DEPOSIT");
      assertThat(payment.path("virtualAccount").path("expired").asBoolean()).isTrue();
      assertThat(sandbox.post("/sandbox/payments/" + key + "/deposit", "{}").status())
          .isEqualTo(400);
    }
  }

  @Test
  void doesNotStartWithoutASecretKey() {
    assertThat(catchThrowable(() -> startWith("").close()))
        .hasStackTraceContaining("jumun.sandbox.secretKey");
  }

  private ConfigurableApplicationContext start(String... more) {
    return startWith(Sandbox.SECRET_KEY, more);
  }

  private ConfigurableApplicationContext startWith(String secretKey, String... more) {
    return new SpringApplicationBuilder(GatewaySandboxApplication.class)
        .run(Stream.concat(settings(secretKey), Stream.of(more)).toArray(String[]::new));
  }

  private Stream<String> settings(String secretKey) {
    return Stream.of(
        "--server.port=0",
        "--management.server.port=0",
        "--spring.datasource.url=" + SharedInfrastructure.get().postgres().jdbcUrl(database.name()),
        "--spring.datasource.username=" + database.app().name(),
        "--spring.datasource.password=" + database.app().password(),
        "--spring.flyway.user=" + database.owner().name(),
        "--spring.flyway.password=" + database.owner().password(),
        "--spring.flyway.placeholders.appRole=" + database.app().name(),
        "--jumun.sandbox.secret-key=" + secretKey,
        "--jumun.sandbox.latency=PT0S");
  }

  /** Its due date is a moment ago. */
  private static String unpaidAccount(Sandbox sandbox, String order) {
    String due = LocalDateTime.now(ZoneId.of("Asia/Seoul")).minusSeconds(1).toString();
    String purchase =
        "{\"orderId\":\"%s\",\"amount\":5000,\"method\":\"VIRTUAL_ACCOUNT\",\"dueDate\":\"%s\"}";
    String key =
        sandbox
            .post("/sandbox/payments", purchase.formatted(order, due))
            .json()
            .path("paymentKey")
            .asString();
    sandbox.confirm(key, order, 5_000);
    return key;
  }

  private static JsonNode webhook(ConfigurableApplicationContext context, String order) {
    return sandboxIn(context)
        .get("/sandbox/webhooks?orderId=" + order)
        .json()
        .path("webhooks")
        .path(0);
  }

  private static Sandbox sandboxIn(ConfigurableApplicationContext context) {
    return new Sandbox(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  private static void claimWithoutAnswer(
      ConfigurableApplicationContext context, String path, String key) {
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into idempotent_request (merchant, method, path, key)
            values ('…ests', 'POST', ?, ?)
            """)
        .params(path, key)
        .update();
  }
}

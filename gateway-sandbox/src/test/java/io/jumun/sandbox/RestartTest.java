package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  void doesNotStartWithoutASecretKey() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> start("").close()))
        .hasStackTraceContaining("jumun.sandbox.secretKey");
  }

  private ConfigurableApplicationContext start() {
    return start(Sandbox.SECRET_KEY);
  }

  private ConfigurableApplicationContext start(String secretKey) {
    return new SpringApplicationBuilder(GatewaySandboxApplication.class)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url="
                + SharedInfrastructure.get().postgres().jdbcUrl(database.name()),
            "--spring.datasource.username=" + database.app().name(),
            "--spring.datasource.password=" + database.app().password(),
            "--spring.flyway.user=" + database.owner().name(),
            "--spring.flyway.password=" + database.owner().password(),
            "--spring.flyway.placeholders.appRole=" + database.app().name(),
            "--jumun.sandbox.secret-key=" + secretKey,
            "--jumun.sandbox.latency=PT0S");
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

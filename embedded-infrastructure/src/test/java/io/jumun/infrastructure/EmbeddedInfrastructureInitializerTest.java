package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

class EmbeddedInfrastructureInitializerTest {

  @Test
  void givesContextItsOwnDatabaseAndTheBroker() throws SQLException {
    var environment = initialized("payment-service");
    var url = environment.getRequiredProperty("spring.datasource.url");
    var app = environment.getRequiredProperty("spring.datasource.username");
    var owner = environment.getRequiredProperty("spring.flyway.user");
    var relay = environment.getRequiredProperty("jumun.relay.username");

    assertThat(url).contains("/payment_service_");
    assertThat(environment.getProperty("spring.flyway.url")).isEqualTo(url);
    assertThat(userOf(url, app, environment.getRequiredProperty("spring.datasource.password")))
        .isEqualTo(app);
    assertThat(userOf(url, owner, environment.getRequiredProperty("spring.flyway.password")))
        .isEqualTo(owner);
    assertThat(userOf(url, relay, environment.getRequiredProperty("jumun.relay.password")))
        .isEqualTo(relay);
    assertThat(environment.getProperty("spring.flyway.placeholders.appRole")).isEqualTo(app);
    assertThat(environment.getProperty("spring.flyway.placeholders.relayRole")).isEqualTo(relay);
    assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
        .isEqualTo(SharedInfrastructure.get().bootstrapServers());
  }

  @Test
  void givesEachContextAnotherDatabase() {
    assertThat(initialized("order-service").getProperty("spring.datasource.url"))
        .isNotEqualTo(initialized("order-service").getProperty("spring.datasource.url"));
  }

  private static ConfigurableEnvironment initialized(String application) {
    try (var context = new GenericApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", Map.of("spring.application.name", application)));
      new EmbeddedInfrastructureInitializer().initialize(context);
      return context.getEnvironment();
    }
  }

  private static String userOf(String url, String user, String password) throws SQLException {
    return Sql.value(DriverManager.getConnection(url, user, password), "select current_user");
  }
}

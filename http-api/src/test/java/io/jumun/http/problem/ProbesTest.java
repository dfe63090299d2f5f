package io.jumun.http.problem;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.jumun.http.app.HttpTest;
import io.jumun.infrastructure.SharedInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What whoever runs a service learns from its management port. */
@HttpTest
class ProbesTest {

  @Autowired HikariDataSource pool;
  @Autowired JdbcClient jdbc;
  @LocalManagementPort int port;
  private RestTestClient management;

  @BeforeEach
  void connect() {
    management = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void withoutItsDatabaseAServiceIsNotReadyAndIsNotRestartedForIt() throws SQLException {
    String database = jdbc.sql("select current_database()").query(String.class).single();
    answers("readiness", 200, "UP");
    try (var superuser = SharedInfrastructure.get().postgres().connect("postgres")) {
      try {
        closed(superuser, database);
        answers("readiness", 503, "DOWN");
        answers("liveness", 200, "UP");
      } finally {
        run(superuser, "alter database %s allow_connections true".formatted(database));
      }
    }
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> answers("readiness", 200, "UP"));
  }

  @Test
  void theWholeHealthSaysByNameWhatIsWrong() {
    management
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectBody()
        .jsonPath("$.components.db.status")
        .isEqualTo("UP")
        .jsonPath("$.components.listener.status")
        .isEqualTo("UP")
        .jsonPath("$.components.relay.status")
        .exists()
        .jsonPath("$.components.db.details")
        .doesNotExist();
  }

  /** As after a crash of the server: every connection breaks and no new one is let in. */
  private void closed(Connection superuser, String database) throws SQLException {
    run(superuser, "alter database %s allow_connections false".formatted(database));
    run(
        superuser,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and application_name like 'PostgreSQL JDBC%%'"
            .formatted(database));
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void answers(String probe, int status, String word) {
    var answer = management.get().uri("/actuator/health/" + probe).exchange();
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.status").isEqualTo(word);
  }
}

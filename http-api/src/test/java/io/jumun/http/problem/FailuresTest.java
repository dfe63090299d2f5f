package io.jumun.http.problem;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

  @Autowired Requests requests;
  @Autowired DataSource database;
  @LocalServerPort int port;
  private String token;

  @BeforeEach
  void signIn() {
    token = requests.tokens().member(UUID.randomUUID());
  }

  @Test
  void tellsASurpriseByItsTraceOnly(CapturedOutput log) {
    var answer = requests.get("/failures/bug", token);
    answer.expectStatus().isEqualTo(500);
    var problem = problem(answer);
    assertThat(problem).containsEntry("type", "urn:jumun:problem:internal-error");
    assertThat(problem.toString()).doesNotContain("secret", "IllegalState");
    assertThat(problem.get("traceId")).asString().matches("[0-9a-f]{32}");
    assertThat(log).contains("secret internals").contains((String) problem.get("traceId"));
  }

  @Test
  void asksForPatienceWhenNoConnectionIsFree() throws SQLException {
    var all = new ArrayList<Connection>();
    try {
      for (int i = 0; i < 10; i++) {
        all.add(database.getConnection());
      }
      var answer = requests.get("/failures/query", token);
      answer.expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2");
      assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:unavailable");
    } finally {
      for (var connection : all) {
        connection.close();
      }
    }
    requests.get("/failures/query", token).expectStatus().isOk();
  }

  @Test
  void asksForPatienceWhenTheConnectionIsCutOffInATransaction() {
    var answer = requests.get("/failures/cut-off", token);

    answer.expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2");
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:unavailable");
    requests.get("/failures/query", token).expectStatus().isOk();
  }

  @Test
  void tellsALostRaceFromARuleThatIsBroken() {
    var name = UUID.randomUUID().toString();
    var twice =
        requests.post(
            "/things/twice", token, "unused", "{\"name\":\"%s\",\"quantity\":1}".formatted(name));
    twice.expectStatus().isEqualTo(409).expectHeader().valueEquals("Retry-After", "1");
    assertThat(problem(twice)).containsEntry("type", "urn:jumun:problem:conflict");

    // The check constraint of the table: no retry would help, so it is a fault of ours.
    var broken =
        requests.post(
            "/things/twice",
            token,
            "unused",
            "{\"name\":\"%s\",\"quantity\":5000}".formatted(name));
    broken.expectStatus().isEqualTo(500);
    assertThat(problem(broken).toString()).doesNotContain("thing_quantity_check");
  }

  @Test
  void answersWithAProblemWhereTheFirewallRefuses() throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /open//things;x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json")
          .contains("urn:jumun:problem:bad-request");
    }
  }
}

package io.jumun.http.admission;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.app.Gate;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@HttpTest
@TestPropertySource(
    properties = {
      "jumun.http.max-concurrent-requests=2",
      "jumun.http.max-wait=PT0.2S",
      "jumun.http.max-body-bytes=2000"
    })
class AdmissionTest {

  @Autowired Requests requests;
  @Autowired Gate gate;
  @LocalManagementPort int managementPort;

  @Test
  void sendsAwayWhatHasNoPlaceAndKeepsTheManagementPortOpen() {
    var token = requests.tokens().member(UUID.randomUUID());
    gate.close("full");
    List<CompletableFuture<RestTestClient.ResponseSpec>> inside =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> requests.get("/slow?gate=full", token)))
            .limit(2)
            .toList();
    await().until(() -> gate.waiting() == 2);

    var answer = requests.get("/open/things/" + UUID.randomUUID());
    answer.expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "1");
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:overloaded");
    management("/actuator/health").expectStatus().isOk();

    gate.open("full");
    inside.forEach(request -> request.join().expectStatus().isOk());
    requests.get("/open/things/" + UUID.randomUUID()).expectStatus().isOk();
  }

  @Test
  void whoOnlyWaitsTakesNobodysPlace() {
    var token = requests.tokens().member(UUID.randomUUID());
    gate.close("later");
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<RestTestClient.ResponseSpec>> waiting =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> requests.get("/waiting?gate=later", token), clients))
              .limit(4)
              .toList();
      await().until(() -> gate.waiting() == 4);

      requests.get("/open/things/" + UUID.randomUUID()).expectStatus().isOk();

      gate.open("later");
      waiting.forEach(request -> request.join().expectStatus().isOk());
    }
    requests.get("/open/things/" + UUID.randomUUID()).expectStatus().isOk();
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var answer = requests.post("{\"name\":\"" + "x".repeat(2000) + "\",\"quantity\":1}");
    answer.expectStatus().isEqualTo(413);
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:body-too-large");
  }

  @Test
  void refusesABodyThatIsTooLargeWithoutSayingSo() {
    var body = "{\"name\":\"" + "x".repeat(20_000) + "\",\"quantity\":1}";
    var answer =
        requests
            .client()
            .post()
            .uri("/open/things")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .body(new InputStreamResource(new ByteArrayInputStream(body.getBytes())))
            .exchange();
    answer.expectStatus().isEqualTo(413);
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:body-too-large");
  }

  @Test
  void opensHealthInfoAndMetricsOnTheManagementPortOnly() {
    management("/actuator/health/liveness").expectStatus().isOk();
    management("/actuator/health/readiness").expectStatus().isOk();
    management("/actuator/info").expectStatus().isOk();
    management("/actuator/prometheus").expectStatus().isOk();
    management("/actuator/env").expectStatus().isUnauthorized();
    requests.get("/actuator/health").expectStatus().isUnauthorized();
  }

  private RestTestClient.ResponseSpec management(String path) {
    return RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + managementPort)
        .build()
        .get()
        .uri(path)
        .exchange();
  }
}

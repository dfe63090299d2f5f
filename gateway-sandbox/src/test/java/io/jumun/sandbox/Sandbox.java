package io.jumun.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running sandbox as merchant, as shopper, and as whoever tests both. */
record Sandbox(int port) {

  static final String SECRET_KEY = "test_sk_of_the_tests";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  record Answer(int status, String text) {

    JsonNode json() {
      return JSON.readTree(text);
    }

    String code() {
      return json().path("code").asString();
    }
  }

  static String newOrder() {
    return "order-" + UUID.randomUUID();
  }

  static String authorization(String secretKey) {
    return "Basic " + Base64.getEncoder().encodeToString((secretKey + ":").getBytes(UTF_8));
  }

  String shopperPays(String orderId, long amount) {
    var answer =
        send(
            to("/sandbox/payments")
                .POST(json("{\"orderId\":\"%s\",\"amount\":%d}".formatted(orderId, amount))));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("paymentKey").asString();
  }

  Answer confirm(String paymentKey, String orderId, long amount) {
    return confirm(paymentKey, orderId, amount, UUID.randomUUID().toString());
  }

  Answer confirm(String paymentKey, String orderId, long amount, String idempotencyKey) {
    return send(confirming(paymentKey, orderId, amount, idempotencyKey));
  }

  HttpRequest.Builder confirming(
      String paymentKey, String orderId, long amount, String idempotencyKey) {
    return to("/v1/payments/confirm")
        .header("Idempotency-Key", idempotencyKey)
        .POST(
            json(
                "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
                    .formatted(paymentKey, orderId, amount)));
  }

  Answer cancel(String paymentKey, String body, String idempotencyKey) {
    return send(
        to("/v1/payments/" + paymentKey + "/cancel")
            .header("Idempotency-Key", idempotencyKey)
            .POST(json(body)));
  }

  Answer get(String path) {
    return send(to(path).GET());
  }

  Answer post(String path, String body) {
    return send(to(path).POST(json(body)));
  }

  Answer put(String path, String body) {
    return send(to(path).PUT(json(body)));
  }

  JsonNode ledger(String orderId) {
    return get("/sandbox/ledger?orderId=" + orderId).json();
  }

  /** The kinds of the order's entries, in their order. */
  List<String> kinds(String orderId) {
    return ledger(orderId)
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("kind").asString())
        .toList();
  }

  void faults(String rules) {
    var answer = send(to("/sandbox/faults").PUT(json("{\"rules\":[%s]}".formatted(rules))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", authorization(SECRET_KEY))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(20));
  }

  static HttpRequest.BodyPublisher json(String body) {
    return BodyPublishers.ofString(body);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return sendOrFail(request);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Answer sendOrFail(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

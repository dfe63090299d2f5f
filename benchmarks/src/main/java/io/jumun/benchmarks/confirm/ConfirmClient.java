package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.played.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Confirms a payment and waits until it is APPROVED: in the answer itself, which it asks for by
 * {@code Prefer: wait} (RFC 7240), or by looking every 100 ms where the answer comes before that.
 */
record ConfirmClient(URI shop, SignedIn who) {

  static final long AMOUNT = 12_000;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @throws RuntimeException when it was refused, or nothing came of it in a minute
   */
  Confirmed confirm(UUID order) {
    long begin = System.nanoTime();
    JsonNode payment = send(confirmOf(order));
    int looks = 0;
    while (!payment.path("status").asString("").equals("APPROVED")) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("Not APPROVED: " + payment);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      payment = send(request("/payments/" + order).GET());
      looks++;
    }
    return new Confirmed(System.nanoTime() - begin, looks);
  }

  private HttpRequest.Builder confirmOf(UUID order) {
    var body =
        "{\"paymentKey\":\"card-%s\",\"orderId\":\"%s\",\"amount\":%d}"
            .formatted(order, order, AMOUNT);
    return request("/payments/confirm")
        .header("Idempotency-Key", order.toString())
        .header("Content-Type", "application/json")
        .header("Prefer", "wait=10")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(shop.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + who.token());
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

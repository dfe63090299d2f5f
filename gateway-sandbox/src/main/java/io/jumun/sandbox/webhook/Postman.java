package io.jumun.sandbox.webhook;

import io.jumun.sandbox.wire.KoreanTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Carries a body to the merchant. */
@Component
class Postman {

  static final String TAKEN = "200";

  private static final String HEADER = "tosspayments-webhook-transmission-";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final Clock clock = Clock.systemUTC();
  private final Duration timeout;

  Postman(WebhookProperties properties) {
    this.timeout = properties.webhookTimeout();
  }

  /**
   * @return the HTTP status, or why there was none
   */
  String send(URI url, String transmissionId, int retries, byte[] body) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .header(HEADER + "id", transmissionId)
            .header(HEADER + "time", KoreanTime.of(clock.instant()))
            .header(HEADER + "retried-count", Integer.toString(retries))
            .POST(BodyPublishers.ofByteArray(body));
    try {
      return "" + http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobodyThere) {
      return nobodyThere.toString();
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      return shutdown.toString();
    }
  }
}

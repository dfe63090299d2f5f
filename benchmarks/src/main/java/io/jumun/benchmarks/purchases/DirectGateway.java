package io.jumun.benchmarks.purchases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.PaymentWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The gateway without a shop around it: what of a purchase's time and number is the gateway's. */
final class DirectGateway {

  /** Begins every order id of these charges, so that the books tell them apart. */
  static final String ORDERS = "direct-";

  private static final long AMOUNT = 12_000;

  private final PaymentWindow window;
  private final URI confirm;
  private final String authorization;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  DirectGateway(Platform platform) {
    this.window = PaymentWindow.of(platform);
    this.confirm = platform.service(ServiceKind.GATEWAY).url().resolve("/v1/payments/confirm");
    this.authorization =
        "Basic "
            + Base64.getEncoder().encodeToString((platform.gatewayKey() + ":").getBytes(UTF_8));
  }

  /** Shows a card and confirms, as payment-service would. */
  Purchase charge(long due) {
    String order = ORDERS + UUID.randomUUID();
    Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    long begin = System.nanoTime();
    String key = window.authenticate(order, AMOUNT);
    long shown = System.nanoTime();
    confirm(order, key);
    long confirmed = System.nanoTime();
    stages.put(Stage.CARD, shown - begin);
    stages.put(Stage.CONFIRM, confirmed - shown);
    return new Purchase(confirmed - due, stages, 0);
  }

  private void confirm(String order, String key) {
    var body =
        "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(key, order, AMOUNT);
    var request =
        HttpRequest.newBuilder(confirm)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", authorization)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "The gateway answered %d: %s".formatted(answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

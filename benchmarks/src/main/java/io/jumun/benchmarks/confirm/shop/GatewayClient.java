package io.jumun.benchmarks.confirm.shop;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls the gateway and waits for its word, with the client and the limits of payment-service. */
@Component
class GatewayClient {

  private record Payment(String paymentKey, UUID orderId, long totalAmount, String status) {}

  private final RestClient http;

  GatewayClient(RestClient.Builder http, ShopProperties properties) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(Duration.ofSeconds(30));
    this.http =
        http.baseUrl(properties.gateway())
            .requestFactory(factory)
            .defaultHeaders(headers -> headers.setBasicAuth("the-shop", ""))
            .build();
  }

  /**
   * @throws IllegalStateException when it charged something else, or nothing
   */
  void charge(UUID orderId, String paymentKey, long amount) {
    var paid =
        http.post()
            .uri("/v1/payments/confirm")
            .header("Idempotency-Key", orderId.toString())
            .body(Map.of("paymentKey", paymentKey, "orderId", orderId, "amount", amount))
            .retrieve()
            .body(Payment.class);
    if (!new Payment(paymentKey, orderId, amount, "DONE").equals(paid)) {
      throw new IllegalStateException("Not charged: " + orderId);
    }
  }
}

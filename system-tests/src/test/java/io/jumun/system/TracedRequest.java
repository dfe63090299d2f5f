package io.jumun.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that brings a trace of its own, as a client or a gateway in front would.
 *
 * @param trace 32 hexadecimal digits, new for each request
 */
record TracedRequest(String trace) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static TracedRequest fresh() {
    return new TracedRequest(UUID.randomUUID().toString().replace("-", ""));
  }

  HttpResponse<String> post(URI url, String token, Object body) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(60))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .header("Idempotency-Key", trace)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(url + " did not answer", e);
    }
  }
}

package io.jumun.runner.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, as the bearer of a token or as nobody. */
public final class Http {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private Http() {}

  public static Answer get(URI url, @Nullable String token) {
    return send(request(url, token).GET());
  }

  public static Answer delete(URI url, @Nullable String token) {
    return send(request(url, token).DELETE());
  }

  /** With an Idempotency-Key of its own. */
  public static Answer post(URI url, @Nullable String token, Object body) {
    return post(url, token, UUID.randomUUID().toString(), body);
  }

  public static Answer post(URI url, @Nullable String token, String idempotencyKey, Object body) {
    return send(
        request(url, token)
            .header("Idempotency-Key", idempotencyKey)
            .header("Content-Type", "application/json")
            .POST(json(body)));
  }

  public static Answer put(URI url, @Nullable String token, Object body) {
    return send(request(url, token).header("Content-Type", "application/json").PUT(json(body)));
  }

  public static Answer patch(URI url, @Nullable String token, Object body) {
    return send(
        request(url, token).header("Content-Type", "application/json").method("PATCH", json(body)));
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  private static HttpRequest.Builder request(URI url, @Nullable String token) {
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> response = CLIENT.send(built, BodyHandlers.ofString());
      return new Answer(built.uri(), response.statusCode(), body(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(built.method() + " " + built.uri() + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static JsonNode body(String text) {
    try {
      return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    } catch (JacksonException notJson) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }

  static Map<String, Object> nothing() {
    return Map.of();
  }
}

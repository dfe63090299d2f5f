package io.jumun.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API; without a token nobody in particular. */
record Operator(int port, String token) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What came back. */
  record Answer(int status, String type, JsonNode body) {

    String problem() {
      return type.startsWith("application/problem+json")
          ? body.path("type").asString().replace("urn:jumun:problem:", "")
          : "none";
    }

    String detail() {
      return body.path("detail").asString();
    }
  }

  Answer get(String path) {
    return send("GET", path, null, null);
  }

  Answer patch(String path, String body) {
    return send("PATCH", path, body, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  Answer post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answer post(String path, String body, String key) {
    return send("POST", path, body, key);
  }

  private Answer send(String method, String path, String body, String key) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return answer(request.build());
  }

  private static Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          JsonMapper.shared().readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

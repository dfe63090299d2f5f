package io.jumun.order.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API, with a token or without. */
record Shopper(HttpClient http, URI service, UUID memberId, @Nullable String token, int patience) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answer post(String path, String body, @Nullable String idempotencyKey) {
    var request = request(path).POST(BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request.build());
  }

  Answer put(String path, String body, @Nullable String ifMatch) {
    var request = request(path).PUT(BodyPublishers.ofString(body));
    return send(matching(request.header("Content-Type", "application/json"), ifMatch).build());
  }

  Answer delete(String path) {
    return delete(path, null);
  }

  Answer delete(String path, @Nullable String ifMatch) {
    return send(matching(request(path).DELETE(), ifMatch).build());
  }

  private static HttpRequest.Builder matching(
      HttpRequest.Builder request, @Nullable String ifMatch) {
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }

  Answer putIntoCart(UUID productId, int quantity) {
    return put("/cart/items/" + productId, "{\"quantity\":%d}".formatted(quantity), null);
  }

  Answer place(UUID productId, int quantity) {
    return post("/orders", basket(productId, quantity));
  }

  /** Asks to be answered when there is something to tell. */
  Shopper waiting(int seconds) {
    return new Shopper(http, service, memberId, token, seconds);
  }

  Answer order(UUID id) {
    return get("/orders/" + id);
  }

  Answer checkOut(UUID id) {
    return post("/orders/" + id + "/checkout", "");
  }

  Answer cancel(UUID id) {
    return post("/orders/" + id + "/cancellation", "{\"reason\":\"changed my mind\"}");
  }

  Answer cancel(UUID id, UUID productId, int quantity) {
    return post("/orders/" + id + "/cancellation", part(productId, quantity));
  }

  Answer takeBack(UUID id, UUID productId, int quantity) {
    return post("/orders/" + id + "/return", part(productId, quantity));
  }

  private static String part(UUID productId, int quantity) {
    return "{\"reason\":\"too many\",\"lines\":[{\"productId\":\"%s\",\"quantity\":%d}]}"
        .formatted(productId, quantity);
  }

  Answer complete(UUID id) {
    return post("/orders/" + id + "/completion", "");
  }

  static String basket(UUID productId, int quantity) {
    return "{\"lines\":[{\"productId\":\"%s\",\"quantity\":%d}]}".formatted(productId, quantity);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(service.resolve(path));
    if (patience > 0) {
      request.header("Prefer", "wait=" + patience);
    }
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers(),
          JSON.readTree(response.body().isEmpty() ? "null" : response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

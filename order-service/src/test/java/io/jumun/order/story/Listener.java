package io.jumun.order.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events, as a browser would. */
final class Listener implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private Listener(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  record Heard(String id, String status) {}

  static Listener to(Shopper who, String path) {
    return to(who, path, null);
  }

  static Listener to(Shopper who, String path, @Nullable String lastHeard) {
    var request =
        HttpRequest.newBuilder(who.service().resolve(path)).header("Accept", "text/event-stream");
    if (who.token() != null) {
      request.header("Authorization", "Bearer " + who.token());
    }
    if (lastHeard != null) {
      request.header("Last-Event-ID", lastHeard);
    }
    try {
      return new Listener(who.http().send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int httpStatus() {
    return response.statusCode();
  }

  Heard next() {
    String id = valueOf("id: ");
    valueOf("event: order");
    return new Heard(id, JSON.readTree(valueOf("data: ")).path("status").asString());
  }

  boolean isOver() {
    for (String line = read(); line != null; line = read()) {
      if (line.startsWith("data: ")) {
        return false;
      }
    }
    return true;
  }

  private String valueOf(String field) {
    for (String line = read(); line != null; line = read()) {
      if (line.startsWith(field)) {
        return line.substring(field.length());
      }
    }
    throw new AssertionError("The stream ended before " + field);
  }

  private @Nullable String read() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

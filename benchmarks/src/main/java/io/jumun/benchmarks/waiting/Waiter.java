package io.jumun.benchmarks.waiting;

import io.jumun.benchmarks.played.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A client that wants to know what becomes of its order. */
record Waiter(URI orders, SignedIn who) {

  private static final String OVER = "\"status\":\"REJECTED\"";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BETWEEN_QUESTIONS = Duration.ofSeconds(1).toNanos();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @return when it was told
   */
  Instant await(Way way, UUID order) {
    return switch (way) {
      case PREFER_WAIT -> ask(order, "wait=25");
      case EVENTS -> listen(order);
      case POLLING -> askAgainAndAgain(order);
    };
  }

  private Instant ask(UUID order, String preference) {
    String answer =
        send(
            request("/orders/" + order).header("Prefer", preference).GET(),
            BodyHandlers.ofString());
    Instant told = Instant.now();
    if (!answer.contains(OVER)) {
      throw new IllegalStateException("Answered too early: " + answer);
    }
    return told;
  }

  private Instant listen(UUID order) {
    try (Stream<String> lines =
        send(request("/orders/" + order + "/events").GET(), BodyHandlers.ofLines())) {
      return lines
          .filter(line -> line.contains(OVER))
          .map(_ -> Instant.now())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("The stream ended"));
    }
  }

  private Instant askAgainAndAgain(UUID order) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (send(request("/orders/" + order).GET(), BodyHandlers.ofString()).contains(OVER)) {
        return Instant.now();
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS);
    }
    throw new IllegalStateException("Not told within " + PATIENCE);
  }

  String post(String path, String key, String body) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(orders.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + who.token());
  }

  private static <T> T send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      HttpResponse<T> answer = HTTP.send(request.build(), body);
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

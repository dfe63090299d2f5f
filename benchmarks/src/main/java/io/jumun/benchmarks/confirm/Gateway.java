package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** The one gateway of all designs, in a process of its own. */
record Gateway(URI url, long pid) {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Starts it; it ends with this JVM. */
  static Gateway start(Duration latency) {
    var port = new CompletableFuture<String>();
    var child =
        ChildJvm.launch(SlowGateway.class, List.of(latency.toString()), Map.of())
            .listen(port::complete)
            .awaitReady(START_LIMIT);
    return new Gateway(URI.create("http://127.0.0.1:" + port.join()), child.pid());
  }

  GatewayBooks books() {
    try {
      var request = HttpRequest.newBuilder(url.resolve("/charges")).build();
      return JSON.readValue(HTTP.send(request, BodyHandlers.ofString()).body(), GatewayBooks.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

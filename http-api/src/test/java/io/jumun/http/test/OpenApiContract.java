package io.jumun.http.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service promised to its callers, kept in docs/openapi, and what it serves now. They are
 * the same, or the test fails and says which calls would break.
 *
 * <p>{@code -Dopenapi.write=true} keeps what is served now, unless it breaks a call; {@code
 * -Dopenapi.write=breaking} keeps it all the same.
 */
public final class OpenApiContract {

  private static final Path KEPT = Path.of("..", "docs", "openapi");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String service;
  private final Path file;

  private OpenApiContract(String service) {
    this.service = service;
    this.file = KEPT.resolve(service + ".json");
  }

  /**
   * @throws AssertionError when what the service serves on that port is not what was kept
   */
  public static void isKeptBy(String service, int port) {
    new OpenApiContract(service).compare(OpenApiDocument.of(served(port)));
  }

  private void compare(OpenApiDocument served) {
    failIfAny("Calls that say too little", served.shortcomings());
    List<String> breaks =
        Files.exists(file) ? BreakingChanges.between(kept().root(), served.root()) : List.of();
    switch (System.getProperty("openapi.write", "false")) {
      case "breaking" -> write(served);
      case "true" -> {
        failIfAny("Not kept, since callers of the last version would break", breaks);
        write(served);
      }
      default -> {
        failIfAny("Callers of the last version would break", breaks);
        failIfAny("The API is not the one that was kept", differences(served));
      }
    }
  }

  private List<String> differences(OpenApiDocument served) {
    if (!Files.exists(file)) {
      return List.of("docs/openapi/" + file.getFileName() + " is not there");
    }
    var kept = kept().text().lines().toList();
    var now = served.text().lines().toList();
    int same = 0;
    while (same < Math.min(kept.size(), now.size()) && kept.get(same).equals(now.get(same))) {
      same++;
    }
    return same == kept.size() && same == now.size()
        ? List.of()
        : List.of(
            "docs/openapi/%s differs from line %d on".formatted(file.getFileName(), same + 1),
            "kept:   " + String.join(" ", kept.subList(same, Math.min(same + 3, kept.size()))),
            "served: " + String.join(" ", now.subList(same, Math.min(same + 3, now.size()))));
  }

  private OpenApiDocument kept() {
    try {
      return OpenApiDocument.of(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(OpenApiDocument served) {
    try {
      Files.createDirectories(KEPT);
      Files.writeString(file, served.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void failIfAny(String what, List<String> findings) {
    if (!findings.isEmpty()) {
      var lines = new ArrayList<>(findings);
      lines.addFirst("%s: %s.".formatted(service, what));
      lines.add(
          "If this is meant: ./mvnw -pl %s test -Dtest='*ApiContractTest' -Dopenapi.write=true (or =breaking), and look at what changed in docs/openapi."
              .formatted(service));
      throw new AssertionError(String.join("\n  ", lines));
    }
  }

  private static JsonNode served(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("/v3/api-docs answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

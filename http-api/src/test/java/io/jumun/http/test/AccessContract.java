package io.jumun.http.test;

import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every call that the OpenAPI document of a service knows, made by everybody: whoever carries no
 * good token gets 401 where one is demanded, whoever is no operator, or one who only looks, gets
 * 403 where the document says so, and nobody is refused anywhere else. So a rule of access that
 * lets too many in, or a call that is not marked {@link ForAdmins} or {@link ForViewers}, fails the
 * test.
 */
public final class AccessContract {

  private final int port;
  private final HttpClient client;
  private final List<String> breaches = new ArrayList<>();

  private AccessContract(int port, HttpClient client) {
    this.port = port;
    this.client = client;
  }

  /**
   * @throws AssertionError with every call that answers somebody else than it says
   */
  public static void isKeptBy(int port, TestTokens tokens) {
    try (var client = HttpClient.newHttpClient()) {
      var contract = new AccessContract(port, client);
      contract.check(tokens);
      if (!contract.breaches.isEmpty()) {
        throw new AssertionError(String.join("\n  ", contract.breaches));
      }
    }
  }

  private void check(TestTokens tokens) {
    var operations = OpenApiDocument.operations(document());
    if (operations.isEmpty()) {
      breaches.add("The document knows no call");
    }
    var member = UUID.randomUUID();
    operations.forEach((call, operation) -> check(call, operation, member, tokens));
  }

  private void check(String call, JsonNode operation, UUID member, TestTokens tokens) {
    boolean secured = operation.path("security").size() > 0;
    String role = operation.path(ForAdmins.EXTENSION).asString("");
    if (!secured) {
      lets(call, "nobody in particular", null);
      return;
    }
    refuses(call, "nobody in particular", null, 401);
    bad(tokens, member).forEach((who, token) -> refuses(call, who, token, 401));
    check(call, "a member", tokens.member(member), role.isEmpty());
    check(call, "a viewer", tokens.viewer(member), !role.equals(ForAdmins.ROLE));
    lets(call, "an admin", tokens.admin(member));
    if (role.equals(ForViewers.ROLE) && !call.startsWith("GET ")) {
      breaches.add(call + " is marked @ForViewers, who only look");
    }
  }

  private void check(String call, String who, String token, boolean good) {
    if (good) {
      lets(call, who, token);
    } else {
      refuses(call, who, token, 403);
    }
  }

  private static Map<String, String> bad(TestTokens tokens, UUID member) {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("an expired token", tokens.expired(member));
    bad.put("a token for others", tokens.forAudience(member, "others"));
    bad.put("a token from others", tokens.issuedBy(member, "others"));
    bad.put("a tampered token", tokens.tampered(member));
    bad.put("an unsigned token", tokens.unsigned(member));
    bad.put("an HS256 token", tokens.signedWithThePublicKeyAsSecret(member));
    return bad;
  }

  private void refuses(String call, String who, @Nullable String token, int status) {
    int answered = send(call, token);
    if (answered != status) {
      breaches.add("%s answers %s with %d, not %d".formatted(call, who, answered, status));
    }
  }

  /** What it has to say about a request without a body, about things that are not there. */
  private void lets(String call, String who, @Nullable String token) {
    int answered = send(call, token);
    if (answered == 401 || answered == 403 || answered >= 500) {
      breaches.add(
          "%s answers %s with %d; a call for operators is marked @ForAdmins or @ForViewers, and one that wants a token takes a Caller"
              .formatted(call, who, answered));
    }
  }

  private int send(String call, @Nullable String token) {
    String[] methodAndPath = call.split(" ");
    String path = methodAndPath[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(methodAndPath[0], BodyPublishers.noBody())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return answer(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private JsonNode document() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")).build();
    return JsonMapper.shared().readTree(answer(request, BodyHandlers.ofString()).body());
  }

  private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

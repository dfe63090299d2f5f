package io.jumun.member.support;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Somebody who uses the API. */
@Lazy
@TestComponent
public class Visitor {

  public static final String PASSWORD = "correct horse";

  private final RestTestClient client;

  Visitor(Environment environment) {
    client =
        RestTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + environment.getProperty("local.server.port"))
            .build();
  }

  /** What a login answered. */
  public record Tokens(String accessToken, String refreshToken, long expiresIn, String tokenType) {}

  public static String newEmail() {
    return "mina-" + UUID.randomUUID() + "@example.com";
  }

  public ResponseSpec signUp(String key, String body) {
    return client
        .post()
        .uri("/members")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  /** Signs up and returns the member's id. */
  public UUID signUp(String email) {
    var body =
        """
        {"email":"%s","password":"%s","nickname":"Mina"}"""
            .formatted(email, PASSWORD);
    var answer = signUp(UUID.randomUUID().toString(), body).expectStatus().isCreated();
    return UUID.fromString((String) content(answer).get("id"));
  }

  public ResponseSpec logIn(String email, String password) {
    return post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  public Tokens logIn(String email) {
    return tokens(logIn(email, PASSWORD));
  }

  public ResponseSpec refresh(String refreshToken) {
    return post("/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(refreshToken));
  }

  public ResponseSpec logOut(String refreshToken) {
    return post("/auth/logout", "{\"refreshToken\":\"%s\"}".formatted(refreshToken));
  }

  public ResponseSpec comeBack(String email, String password) {
    return post(
        "/auth/reactivation", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  public ResponseSpec withdraw(String token) {
    return client
        .delete()
        .uri("/members/me")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .exchange();
  }

  public ResponseSpec describe(String token, String body) {
    return client
        .patch()
        .uri("/members/me")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public ResponseSpec appoint(String token, UUID member, String role) {
    return client
        .put()
        .uri("/members/" + member + "/role")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"role\":%s}".formatted(role))
        .exchange();
  }

  public ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  public ResponseSpec get(String path, String token) {
    return client.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
  }

  private ResponseSpec post(String path, String body) {
    return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  public static Tokens tokens(ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody(Tokens.class).returnResult().getResponseBody();
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> content(ResponseSpec answer) {
    return answer.returnResult(Map.class).getResponseBody();
  }
}

package io.jumun.http.app;

import io.jumun.http.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Sends requests to the running service. */
@Lazy
@TestComponent
public class Requests {

  private final RestTestClient client;
  private final TestTokens tokens;

  Requests(Environment environment, @Value("${spring.kafka.bootstrap-servers}") String kafka) {
    this.client =
        RestTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + environment.getProperty("local.server.port"))
            .build();
    this.tokens = TestTokens.publishedTo(kafka);
  }

  public TestTokens tokens() {
    return tokens;
  }

  public RestTestClient client() {
    return client;
  }

  public RestTestClient.ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  public RestTestClient.ResponseSpec get(String path, String token) {
    return client.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
  }

  /** To an open path, with a key of its own. */
  public RestTestClient.ResponseSpec post(String body) {
    return client
        .post()
        .uri("/open/things")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public RestTestClient.ResponseSpec post(String path, String token, String key, String body) {
    return client
        .post()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  /** What a problem says. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> problem(RestTestClient.ResponseSpec response) {
    return response
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .returnResult(Map.class)
        .getResponseBody();
  }
}

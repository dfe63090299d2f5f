package io.jumun.scheduler.web.console;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks member-service who somebody is. Only the console's server talks to it, never the browser.
 */
@Component
class MemberService {

  private static final Logger log = LoggerFactory.getLogger(MemberService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RestClient http;
  private final Clock clock = Clock.systemUTC();

  MemberService(ConsoleProperties properties) {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
    requests.setReadTimeout(PATIENCE);
    this.http =
        RestClient.builder()
            .baseUrl(properties.memberUrl().toString())
            .requestFactory(requests)
            .build();
  }

  LoginAnswer logIn(String email, String password) {
    return ask("/auth/login", Map.of("email", email, "password", password));
  }

  LoginAnswer refresh(LoginTokens tokens) {
    return ask("/auth/refresh", Map.of("refreshToken", tokens.refreshToken()));
  }

  /** Ends the login; when that cannot be said, it ends by itself. */
  void logOut(LoginTokens tokens) {
    try {
      http.post()
          .uri("/auth/logout")
          .contentType(MediaType.APPLICATION_JSON)
          .body(Map.of("refreshToken", tokens.refreshToken()))
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientException failure) {
      log.warn("A login could not be ended at member-service: {}", failure.getMessage());
    }
  }

  private LoginAnswer ask(String path, Map<String, String> body) {
    try {
      return http.post()
          .uri(path)
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchangeForRequiredValue(
              (_, answer) ->
                  answer.getStatusCode().is2xxSuccessful()
                      ? tokens(answer.bodyTo(TokensBody.class))
                      : refusal(answer.getStatusCode()));
    } catch (RestClientException failure) {
      log.warn("member-service did not answer {}: {}", path, failure.getMessage());
      return new LoginAnswer.NoAnswer();
    }
  }

  private LoginAnswer tokens(@Nullable TokensBody body) {
    if (body == null) {
      return new LoginAnswer.NoAnswer();
    }
    var goodUntil = clock.instant().plusSeconds(body.expiresIn());
    return new LoginAnswer.Tokens(
        new LoginTokens(body.accessToken(), body.refreshToken(), goodUntil));
  }

  private static LoginAnswer refusal(HttpStatusCode status) {
    return switch (status.value()) {
      case 400, 401 -> new LoginAnswer.Refused();
      case 403 -> new LoginAnswer.Inactive();
      case 429 -> new LoginAnswer.TooManyTries();
      default -> new LoginAnswer.NoAnswer();
    };
  }

  private record TokensBody(String accessToken, String refreshToken, long expiresIn) {}
}

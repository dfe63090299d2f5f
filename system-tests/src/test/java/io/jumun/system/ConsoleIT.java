package io.jumun.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Shop;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom member-service knows, the console of each scheduler lets in, if they are operators. */
class ConsoleIT {

  private static final Platform PLATFORM = RunningPlatform.get();
  private static final String PASSWORD = "a shopper's own password";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  static Stream<URI> schedulers() {
    return PLATFORM.replicas().stream()
        .filter(replica -> replica.id().kind() == ServiceKind.SCHEDULER)
        .map(Replica::url);
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void letsAnAdminInAndAShopperNot(URI scheduler) throws Exception {
    String email = "shopper-" + UUID.randomUUID() + "@jumun.example";
    Shop.of(PLATFORM).signUp(email, PASSWORD, "No operator").orFail();
    var shopper = signIn(scheduler, email, PASSWORD);
    var admin = signIn(scheduler, SignIn.ADMIN.email(), SignIn.ADMIN.password());

    assertThat(shopper.statusCode()).isEqualTo(403);
    assertThat(shopper.body()).contains("needs the role of an operator");
    assertThat(admin.statusCode()).isEqualTo(200);
    assertThat(admin.uri().getPath()).isEqualTo("/console/jobs");
    assertThat(admin.body())
        .contains(SignIn.ADMIN.email(), "member-dormancy", "payment-reconciliation");
  }

  /** Like a browser: with cookies, and it follows where it is led. */
  private static HttpResponse<String> signIn(URI scheduler, String email, String password)
      throws IOException, InterruptedException {
    try (var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build()) {
      var page = HttpRequest.newBuilder(scheduler.resolve("/console")).build();
      Matcher csrf = CSRF.matcher(browser.send(page, BodyHandlers.ofString()).body());
      assertThat(csrf.find()).isTrue();
      String form =
          "_csrf=%s&email=%s&password=%s"
              .formatted(
                  csrf.group(1),
                  URLEncoder.encode(email, UTF_8),
                  URLEncoder.encode(password, UTF_8));
      return browser.send(
          HttpRequest.newBuilder(scheduler.resolve("/console/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept-Language", "en")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }
  }
}

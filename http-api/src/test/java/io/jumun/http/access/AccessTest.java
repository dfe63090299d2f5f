package io.jumun.http.access;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.http.test.TestTokens;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@HttpTest
class AccessTest {

  @Autowired Requests requests;
  private final UUID member = UUID.randomUUID();

  @Test
  void knowsTheMemberByTheToken() {
    requests
        .get("/whoami", requests.tokens().member(member))
        .expectStatus()
        .isOk()
        .expectBody(Caller.class)
        .isEqualTo(new Caller(member, false));
  }

  @Test
  void letsAnAdminDoWhatOnlyAdminsMay() {
    requests
        .get("/admin/whoami", requests.tokens().admin(member))
        .expectStatus()
        .isOk()
        .expectBody(Caller.class)
        .isEqualTo(new Caller(member, true));
  }

  @Test
  void letsAViewerLookAndNotDoWhatOnlyAdminsMay() {
    var viewer = requests.tokens().viewer(member);
    requests
        .get("/whoami", viewer)
        .expectStatus()
        .isOk()
        .expectBody(Caller.class)
        .isEqualTo(new Caller(member, false, true));
    requests.get("/admin/whoami", viewer).expectStatus().isForbidden();
  }

  @Test
  void refusesAMemberWhereOnlyAdminsMay() {
    var answer = requests.get("/admin/whoami", requests.tokens().member(member));
    answer.expectStatus().isForbidden();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:forbidden");
  }

  @Test
  void letsPagesOfTheNamedOriginCallAndNoOthers() {
    preflight("https://shop.example")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://shop.example");
    preflight("https://elsewhere.example")
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin");
  }

  private RestTestClient.ResponseSpec preflight(String origin) {
    return requests
        .client()
        .options()
        .uri("/whoami")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .exchange();
  }

  @Test
  void refusesWithoutAToken() {
    var answer = requests.get("/whoami");
    answer
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .value("WWW-Authenticate", v -> assertThat(v).startsWith("Bearer"));
    assertThat(problem(answer))
        .containsEntry("type", "urn:jumun:problem:token-missing")
        .containsEntry("status", 401)
        .containsEntry("instance", "/whoami");
  }

  @Test
  void deniesWhatNoRuleNames() {
    requests.get("/undeclared").expectStatus().isUnauthorized();
    requests.get("/undeclared", requests.tokens().admin(member)).expectStatus().isForbidden();
  }

  @Test
  void asksForATokenWhereAnOpenCallNeedsTheCaller() {
    var answer = requests.get("/open/whoami");
    answer.expectStatus().isUnauthorized();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:token-missing");
  }

  @Test
  void refusesAHeaderThatHoldsNoBearerToken() {
    requests
        .client()
        .get()
        .uri("/whoami")
        .header("Authorization", "Basic YWRtaW46YWRtaW4=")
        .exchange()
        .expectStatus()
        .isUnauthorized();
    requests.get("/whoami", "two words").expectStatus().isUnauthorized();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void refusesATokenAndSaysWhy(
      BiFunction<TestTokens, UUID, String> token, String detail, String type) {
    var answer = requests.get("/whoami", token.apply(requests.tokens(), member));
    answer
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .value("WWW-Authenticate", v -> assertThat(v).startsWith("Bearer error=\"invalid_token\""));
    assertThat(problem(answer))
        .containsEntry("type", "urn:jumun:problem:" + type)
        .hasEntrySatisfying("detail", d -> assertThat(d).asString().startsWith(detail));
  }

  static Stream<Arguments> refusesATokenAndSaysWhy() {
    return Stream.of(
        refused(TestTokens::expired, "The token expired at ", "token-expired"),
        refused(TestTokens::withoutExpiry, "The token has no time at which it expires."),
        refused(TestTokens::tampered, "The token's signature does not match."),
        refused(TestTokens::unsigned, "The token is not a signed JWT."),
        refused(TestTokens::signedWithThePublicKeyAsSecret, "The token is not signed with RS256."),
        refused(TestTokens::signedWithAnotherAlgorithm, "The token is not signed with RS256."),
        refused(
            (_, id) -> TestTokens.withNewKey().member(id), "The token is signed with an unknown"),
        refused((t, id) -> t.forAudience(id, "other"), "The token is meant for another audience."),
        refused((t, id) -> t.issuedBy(id, "other"), "The token was issued by somebody else."),
        refused((_, _) -> "abc.def.ghi", "The token is not a signed JWT."),
        refused((_, _) -> "gibberish", "The token is not a signed JWT."));
  }

  private static Arguments refused(
      BiFunction<TestTokens, UUID, String> token, String detail, String... type) {
    return Arguments.of(token, detail, type.length == 0 ? "token-invalid" : type[0]);
  }

  @Test
  void sendsSecurityHeadersAndNoCookie() {
    requests
        .get("/whoami", requests.tokens().member(member))
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .doesNotExist("Set-Cookie");
  }
}

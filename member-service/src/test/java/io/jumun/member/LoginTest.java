package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static io.jumun.member.support.Visitor.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MemberServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "jumun.member.refresh-grace=PT2S")
class LoginTest {

  @Autowired Visitor visitor;
  @Autowired JwtDecoder decoder;

  private final String email = newEmail();
  private String member;

  @BeforeEach
  void signUp() {
    member = visitor.signUp(email).toString();
  }

  @Test
  void bringsATokenThatEveryServiceAccepts() {
    var tokens = visitor.logIn(email);
    assertThat(tokens.tokenType()).isEqualTo("Bearer");
    assertThat(tokens.expiresIn()).isEqualTo(900);
    var token = decoder.decode(tokens.accessToken());
    assertThat(token.getSubject()).isEqualTo(member);
    assertThat(token.getClaimAsStringList("roles")).containsExactly("MEMBER");
    assertThat(token.getExpiresAt()).isEqualTo(token.getIssuedAt().plusSeconds(900));
    assertThat(content(visitor.get("/members/me", tokens.accessToken())))
        .containsEntry("id", member);
  }

  @Test
  void answersAWrongPasswordAndAnUnknownAddressAlike() {
    var wrong = visitor.logIn(email, "wrong password");
    var unknown = visitor.logIn(newEmail(), "wrong password");
    assertThat(content(wrong))
        .containsEntry("type", "urn:jumun:problem:wrong-credentials")
        .isEqualTo(content(unknown));
    assertThat(wrong.returnResult().getStatus().value()).isEqualTo(401);
    assertThat(unknown.returnResult().getStatus().value()).isEqualTo(401);
  }

  @Test
  void tellsAnAddressOfAnyCase() {
    visitor.logIn(email.toUpperCase(java.util.Locale.ROOT), Visitor.PASSWORD).expectStatus().isOk();
  }

  @Test
  void tradesARefreshTokenForTheNextPair() {
    var first = visitor.logIn(email);
    var second = tokens(visitor.refresh(first.refreshToken()));
    var third = tokens(visitor.refresh(second.refreshToken()));
    assertThat(Stream.of(first, second, third).map(Visitor.Tokens::refreshToken))
        .doesNotHaveDuplicates();
    assertThat(decoder.decode(third.accessToken()).getSubject()).isEqualTo(member);
  }

  @Test
  void forgivesAClientThatLostTheAnswer() {
    var first = visitor.logIn(email);
    visitor.refresh(first.refreshToken()).expectStatus().isOk();
    var again = tokens(visitor.refresh(first.refreshToken()));
    visitor.refresh(again.refreshToken()).expectStatus().isOk();
  }

  @Test
  void endsTheLoginWhenAStolenTokenComesAgain(CapturedOutput log) {
    var stolen = visitor.logIn(email).refreshToken();
    var honest = tokens(visitor.refresh(stolen)).refreshToken();
    await()
        .until(
            () -> {
              // Within the grace it is good, and the login with it.
              return visitor.refresh(stolen).returnResult().getStatus().value() == 401;
            });
    var answer = visitor.refresh(honest);
    answer.expectStatus().isUnauthorized();
    assertThat(content(answer)).containsEntry("type", "urn:jumun:problem:login-over");
    assertThat(log).contains("A refresh token of member " + member + " came again");
    visitor.logIn(email, Visitor.PASSWORD).expectStatus().isOk();
  }

  @Test
  void keepsALoginWhenTwoClientsRaceForOneToken() throws Exception {
    var token = visitor.logIn(email).refreshToken();
    List<ResponseSpec> answers = atOnce(8, () -> visitor.refresh(token));
    for (var answer : answers) {
      visitor.refresh(tokens(answer).refreshToken()).expectStatus().isOk();
    }
  }

  @Test
  void endsTheLoginAtLogout() {
    var tokens = visitor.logIn(email);
    visitor.logOut(tokens.refreshToken()).expectStatus().isNoContent();
    visitor.refresh(tokens.refreshToken()).expectStatus().isUnauthorized();
    visitor.logOut(tokens.refreshToken()).expectStatus().isNoContent();
    visitor.logOut("unknown").expectStatus().isNoContent();
  }

  @Test
  void refusesARefreshTokenThatNobodyIssued() {
    visitor.refresh("unknown").expectStatus().isUnauthorized();
    visitor.refresh("").expectStatus().isBadRequest();
    visitor.refresh("x".repeat(201)).expectStatus().isBadRequest();
  }

  @Test
  void writesNoSecretIntoTheLog(CapturedOutput log) {
    var tokens = visitor.logIn(email);
    visitor.refresh(tokens.refreshToken());
    visitor.logIn(email, "wrong password");
    assertThat(log)
        .doesNotContain(Visitor.PASSWORD)
        .doesNotContain("wrong password")
        .doesNotContain(tokens.refreshToken())
        .doesNotContain(tokens.accessToken());
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}

package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static java.time.Duration.ofSeconds;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MemberServiceTest
@TestPropertySource(
    properties = {
      "jumun.member.throttle.per-account=3",
      "jumun.member.throttle.per-address=12",
      "jumun.member.throttle.window=PT5S"
    })
class LoginThrottleTest {

  @Autowired Visitor visitor;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void nobodyHasFailed() {
    jdbc.sql("delete from login_attempt").update();
  }

  @Test
  void pausesAnAccountAfterTooManyFailuresWhetherItExistsOrNot() {
    var known = newEmail();
    visitor.signUp(known);
    for (var email : List.of(known, newEmail())) {
      for (int i = 0; i < 3; i++) {
        visitor.logIn(email, "wrong password").expectStatus().isUnauthorized();
      }
      var answer = visitor.logIn(email, Visitor.PASSWORD);
      answer.expectStatus().isEqualTo(429);
      assertThat(content(answer))
          .containsEntry("type", "urn:jumun:problem:too-many-login-failures");
      var pause = answer.returnResult().getResponseHeaders().getFirst("Retry-After");
      assertThat(Integer.parseInt(pause)).isBetween(1, 5);
    }
    await()
        .atMost(ofSeconds(15))
        .untilAsserted(() -> visitor.logIn(known, Visitor.PASSWORD).expectStatus().isOk());
  }

  @Test
  void countsWhoTriesToComeBackAsWhoLogsIn() {
    var email = newEmail();
    visitor.logIn(email, "wrong password").expectStatus().isUnauthorized();
    visitor.comeBack(email, "wrong password").expectStatus().isUnauthorized();
    visitor.comeBack(email, "wrong password").expectStatus().isUnauthorized();
    visitor.comeBack(email, "wrong password").expectStatus().isEqualTo(429);
    visitor.logIn(email, "wrong password").expectStatus().isEqualTo(429);
  }

  @Test
  void countsThoseThatAreStillBeingChecked() throws Exception {
    var email = newEmail();
    List<Integer> answers =
        atOnce(12, () -> visitor.logIn(email, "wrong password").returnResult().getStatus().value());
    assertThat(answers.stream().filter(status -> status == 401)).hasSize(3);
    assertThat(answers.stream().filter(status -> status == 429)).hasSize(9);
  }

  @Test
  void startsFromNothingAfterASuccess() {
    var email = newEmail();
    visitor.signUp(email);
    for (int i = 0; i < 3; i++) {
      visitor.logIn(email, "wrong password").expectStatus().isUnauthorized();
      visitor.logIn(email, "wrong password").expectStatus().isUnauthorized();
      visitor.logIn(email, Visitor.PASSWORD).expectStatus().isOk();
    }
  }

  @Test
  void pausesAnAddressThatTriesManyAccounts() throws Exception {
    List<Integer> answers =
        atOnce(
            20,
            () -> visitor.logIn(newEmail(), "wrong password").returnResult().getStatus().value());
    assertThat(answers.stream().filter(status -> status == 401)).hasSize(12);
    assertThat(answers.stream().filter(status -> status == 429)).hasSize(8);
  }

  @Test
  void doesNotCountMembersOfOneAddressWhoKnowTheirPassword() {
    var email = newEmail();
    visitor.signUp(email);
    for (int i = 0; i < 14; i++) {
      visitor.logIn(email, Visitor.PASSWORD).expectStatus().isOk();
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}

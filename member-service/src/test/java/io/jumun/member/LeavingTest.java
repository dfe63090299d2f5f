package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static io.jumun.member.support.Visitor.tokens;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.member.MemberReactivated;
import io.jumun.contracts.member.MemberRegistered;
import io.jumun.contracts.member.MemberWithdrawn;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.member.support.AgedMembers;
import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MemberServiceTest
class LeavingTest {

  @Autowired Visitor visitor;
  @Autowired AgedMembers members;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final String email = newEmail();
  private final Instant begin = Instant.now().truncatedTo(MICROS);
  private UUID member;
  private Visitor.Tokens tokens;

  @BeforeEach
  void signUp() {
    member = visitor.signUp(email);
    tokens = visitor.logIn(email);
  }

  @Test
  void endsLoginsAndTokensOfWhoWithdrawsAndTellsEverybody() {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    assertThat(members.status(member)).containsExactly("WITHDRAWN");
    visitor.refresh(tokens.refreshToken()).expectStatus().isUnauthorized();
    awaitThatItIsOver(tokens.accessToken());
    try (var events = TestEvents.connect(kafka)) {
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(types(events, Topic.MEMBER_EVENTS))
                    .containsExactly(MemberRegistered.class, MemberWithdrawn.class);
                assertThat(types(events, Topic.MEMBER_REVOCATIONS))
                    .containsExactly(TokensRevoked.class);
              });
    }
  }

  @Test
  void withdrawsOnceWhenItIsSentManyTimesAtOnce() throws Exception {
    var answers = atOnce(8, () -> visitor.withdraw(tokens.accessToken()).returnResult());
    // 401 is for whom the revocation has overtaken.
    assertThat(answers).allSatisfy(a -> assertThat(a.getStatus().value()).isIn(204, 401));
    assertThat(answers).anySatisfy(a -> assertThat(a.getStatus().value()).isEqualTo(204));
    assertThat(appended("io.jumun.member.MemberWithdrawn.v1")).isOne();
    assertThat(appended("io.jumun.member.TokensRevoked.v1")).isOne();
  }

  @Test
  void leavesNothingGoodToWhoRefreshesMeanwhile() throws Exception {
    for (int i = 0; i < 5; i++) {
      tokens = tokens(visitor.comeBack(email, Visitor.PASSWORD));
      var accessToken = tokens.accessToken();
      var refreshToken = tokens.refreshToken();
      Callable<ResponseSpec> refresh = () -> visitor.refresh(refreshToken);
      Callable<ResponseSpec> withdraw = () -> visitor.withdraw(accessToken);
      var answers = atOnce(List.of(refresh, withdraw, refresh, refresh));
      answers.get(1).expectStatus().isNoContent();
      for (var answer : List.of(answers.get(0), answers.get(2), answers.get(3))) {
        if (answer.returnResult().getStatus().value() == 200) {
          var meanwhile = tokens(answer);
          visitor.refresh(meanwhile.refreshToken()).expectStatus().isUnauthorized();
          awaitThatItIsOver(meanwhile.accessToken());
        }
      }
    }
  }

  @Test
  void saysThatTheAccountSleepsToWhoKnowsThePasswordOnly() {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    var right = visitor.logIn(email, Visitor.PASSWORD);
    right.expectStatus().isForbidden();
    var until = Instant.parse((String) content(right).get("until"));
    assertThat(until).isBetween(in(29), in(31));
    assertThat(content(right))
        .containsEntry("type", "urn:jumun:problem:member-inactive")
        .hasEntrySatisfying(
            "detail",
            detail ->
                assertThat(detail.toString())
                    .contains("POST /auth/reactivation", until.toString()));
    for (var path : List.<Sending>of(visitor::logIn, visitor::comeBack)) {
      var wrong = path.send(email, "wrong password");
      var unknown = path.send(newEmail(), "wrong password");
      assertThat(wrong.returnResult().getStatus().value()).isEqualTo(401);
      assertThat(content(wrong))
          .containsEntry("type", "urn:jumun:problem:wrong-credentials")
          .isEqualTo(content(unknown));
    }
  }

  @Test
  void worksTheSameForAnUnknownAddressAndASleepingMembersWrongPassword() {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      wrong.add(nanos(() -> visitor.logIn(email, "wrong password")));
      unknown.add(nanos(() -> visitor.logIn(newEmail(), "wrong password")));
    }
    assertThat((double) median(wrong) / median(unknown)).isBetween(0.4, 2.5);
  }

  @Test
  void letsWhoHasWithdrawnComeBackWithTokensThatAreGoodAtOnce() {
    for (int i = 0; i < 3; i++) {
      var before = tokens;
      visitor.withdraw(before.accessToken()).expectStatus().isNoContent();
      tokens = tokens(visitor.comeBack(email, Visitor.PASSWORD));
      visitor.get("/members/me", tokens.accessToken()).expectStatus().isOk();
      awaitThatItIsOver(before.accessToken());
      visitor.get("/members/me", tokens.accessToken()).expectStatus().isOk();
      tokens(visitor.refresh(tokens.refreshToken()));
      visitor.refresh(before.refreshToken()).expectStatus().isUnauthorized();
    }
    assertThat(content(visitor.get("/members/me", tokens.accessToken())))
        .containsEntry("status", "ACTIVE");
    assertThat(appended("io.jumun.member.MemberReactivated.v1")).isEqualTo(3);
    visitor.logIn(email, Visitor.PASSWORD).expectStatus().isOk();
  }

  @Test
  void tellsInOrderWhatAMemberDid() {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    visitor.comeBack(email, Visitor.PASSWORD).expectStatus().isOk();
    try (var events = TestEvents.connect(kafka)) {
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(types(events, Topic.MEMBER_EVENTS))
                      .containsExactly(
                          MemberRegistered.class, MemberWithdrawn.class, MemberReactivated.class));
    }
  }

  @Test
  void comesBackOnceWhenItIsSentManyTimesAtOnce() throws Exception {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    var answers = atOnce(6, () -> visitor.comeBack(email, Visitor.PASSWORD).returnResult());
    assertThat(answers).allSatisfy(a -> assertThat(a.getStatus().value()).isEqualTo(200));
    assertThat(appended("io.jumun.member.MemberReactivated.v1")).isOne();
  }

  @Test
  void justLogsInWhoIsThere() {
    visitor.comeBack(email, Visitor.PASSWORD).expectStatus().isOk();
    assertThat(appended("io.jumun.member.MemberReactivated.v1")).isZero();
    visitor.get("/members/me", tokens.accessToken()).expectStatus().isOk();
  }

  @Test
  void isTooLateAfterTheGraceEvenWhenTheJobHasNotBeenThere() {
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    members.inactiveSince(member, in(-31));
    for (var path : List.<Sending>of(visitor::logIn, visitor::comeBack)) {
      var answer = path.send(email, Visitor.PASSWORD);
      answer.expectStatus().isForbidden();
      assertThat(content(answer))
          .containsEntry("type", "urn:jumun:problem:member-inactive")
          .containsEntry("until", in(-1).toString())
          .hasEntrySatisfying(
              "detail", detail -> assertThat(detail.toString()).contains("being deleted"));
    }
    assertThat(members.status(member)).containsExactly("WITHDRAWN");
  }

  @Test
  void remembersTheLastLogin() {
    members.lastSeen(member, Instant.EPOCH);
    visitor.logIn(email, "wrong password");
    assertThat(lastLogin()).isEqualTo(Instant.EPOCH);
    visitor.logIn(email);
    assertThat(lastLogin()).isAfter(Instant.now().minusSeconds(60));
  }

  @Test
  void hidesWhoHasWithdrawnFromOthers() {
    var other = newEmail();
    visitor.signUp(other);
    var token = visitor.logIn(other).accessToken();
    visitor.get("/members/" + member, token).expectStatus().isOk();
    visitor.withdraw(tokens.accessToken()).expectStatus().isNoContent();
    visitor.get("/members/" + member, token).expectStatus().isNotFound();
  }

  @Test
  void keepsOperatorsOfTheShop() {
    members.appoint(member);
    var answer = visitor.withdraw(tokens.accessToken());
    answer.expectStatus().isEqualTo(409);
    assertThat(content(answer)).containsEntry("type", "urn:jumun:problem:admin-stays");
    visitor.refresh(tokens.refreshToken()).expectStatus().isOk();
  }

  @Test
  void needsATokenToWithdraw() {
    visitor.withdraw("none").expectStatus().isUnauthorized();
    assertThat(members.status(member)).containsExactly("ACTIVE");
  }

  private interface Sending {
    ResponseSpec send(String email, String password);
  }

  private void awaitThatItIsOver(String accessToken) {
    await()
        .atMost(ofSeconds(20))
        .untilAsserted(
            () -> {
              var answer = visitor.get("/members/me", accessToken);
              answer.expectStatus().isUnauthorized();
              assertThat(content(answer)).containsEntry("type", "urn:jumun:problem:token-revoked");
            });
  }

  private List<Class<?>> types(TestEvents events, Topic topic) {
    return events.about(topic, member.toString()).stream()
        .<Class<?>>map(it -> it.event().getClass())
        .toList();
  }

  private int appended(String type) {
    return jdbc.sql("select count(*) from outbox where subject = ? and type = ?")
        .param(member.toString())
        .param(type)
        .query(Integer.class)
        .single();
  }

  private Instant lastLogin() {
    return jdbc.sql("select last_login_at from member where id = ?")
        .param(member)
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private Instant in(long days) {
    return begin.plus(ofDays(days));
  }

  private static long median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2);
  }

  private static long nanos(Runnable request) {
    long begin = System.nanoTime();
    request.run();
    return System.nanoTime() - begin;
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    return atOnce(Stream.generate(() -> work).limit(times).toList());
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(works).stream().map(Future::resultNow).toList();
    }
  }
}

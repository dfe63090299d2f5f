package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static io.jumun.member.support.Visitor.tokens;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.member.support.AgedMembers;
import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MemberServiceTest
class AppointmentTest {

  @Autowired Visitor visitor;
  @Autowired AgedMembers members;
  @Autowired JdbcClient jdbc;

  private final String email = newEmail();
  private final String adminsEmail = newEmail();
  private UUID adminId;
  private String admin;
  private UUID member;
  private Visitor.Tokens tokens;

  @BeforeEach
  void begin() {
    adminId = visitor.signUp(adminsEmail);
    members.appoint(adminId);
    admin = visitor.logIn(adminsEmail).accessToken();
    member = visitor.signUp(email);
    tokens = visitor.logIn(email);
  }

  @Test
  void makesAMemberAViewerWithTheNextTokenAndNoEarlierOneIsGood() {
    var answer = appoint("VIEWER");
    assertThat(answer).containsEntry("role", "VIEWER");
    assertThat(appointments(answer))
        .singleElement()
        .satisfies(
            given ->
                assertThat(given)
                    .containsEntry("role", "VIEWER")
                    .containsEntry("by", adminId.toString())
                    .containsKey("at"));
    awaitThatItIsOver(tokens.accessToken());
    tokens = tokens(visitor.refresh(tokens.refreshToken()));
    assertThat(content(visitor.get("/members/me", tokens.accessToken())))
        .containsEntry("roles", List.of("MEMBER", "VIEWER"));
    visitor.get("/members", tokens.accessToken()).expectStatus().isForbidden();
    visitor.appoint(tokens.accessToken(), adminId, "\"MEMBER\"").expectStatus().isForbidden();
  }

  @Test
  void takesARoleAwayFromWhoIsLoggedIn() {
    appoint("ADMIN");
    awaitThatItIsOver(tokens.accessToken());
    tokens = tokens(visitor.refresh(tokens.refreshToken()));
    visitor.get("/members", tokens.accessToken()).expectStatus().isOk();
    var answer = appoint("MEMBER");
    awaitThatItIsOver(tokens.accessToken());
    tokens = tokens(visitor.refresh(tokens.refreshToken()));
    visitor.get("/members", tokens.accessToken()).expectStatus().isForbidden();
    assertThat(appointments(answer))
        .extracting(it -> it.get("role"))
        .containsExactly("MEMBER", "ADMIN");
    assertThat(content(visitor.get("/members/" + member + "/role", admin))).isEqualTo(answer);
  }

  @Test
  void doesNothingTwice() {
    var once = appoint("VIEWER");
    assertThat(appoint("VIEWER")).isEqualTo(once);
    assertThat(revocations()).isOne();
  }

  @Test
  void saysWhyItDoesNot() {
    problem(visitor.appoint(admin, adminId, "\"MEMBER\""), 409, "own-role");
    problem(visitor.appoint(admin, UUID.randomUUID(), "\"VIEWER\""), 404, "member-not-found");
    problem(
        visitor.appoint(admin, members.inactive(Instant.EPOCH), "\"VIEWER\""),
        409,
        "not-appointable");
    for (var role : List.of("null", "\"OWNER\"", "1", "\"\"")) {
      visitor.appoint(admin, member, role).expectStatus().isBadRequest();
    }
    visitor.get("/members/" + UUID.randomUUID() + "/role", admin).expectStatus().isNotFound();
    assertThat(revocations()).isZero();
  }

  @Test
  void leavesAnAdminWhenTwoDeposeEachOtherAtOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      members.appoint(adminId);
      members.appoint(member);
      var first = visitor.logIn(adminsEmail).accessToken();
      var second = visitor.logIn(email).accessToken();
      Callable<Integer> one = () -> status(visitor.appoint(first, member, "\"MEMBER\""));
      Callable<Integer> other = () -> status(visitor.appoint(second, adminId, "\"MEMBER\""));
      // 401 is for whom the revocation has overtaken.
      assertThat(atOnce(List.of(one, other)))
          .containsOnlyOnce(200)
          .anyMatch(status -> status == 403 || status == 401);
      assertThat(admins(adminId, member)).isOne();
    }
  }

  private Map<String, Object> appoint(String role) {
    return content(visitor.appoint(admin, member, "\"" + role + "\"").expectStatus().isOk());
  }

  private void awaitThatItIsOver(String accessToken) {
    await()
        .atMost(ofSeconds(20))
        .untilAsserted(
            () -> visitor.get("/members/me", accessToken).expectStatus().isUnauthorized());
  }

  private static void problem(ResponseSpec answer, int status, String type) {
    answer.expectStatus().isEqualTo(status);
    assertThat(content(answer)).containsEntry("type", "urn:jumun:problem:" + type);
  }

  private int revocations() {
    return jdbc.sql(
            "select count(*) from outbox where subject = ? and type = 'io.jumun.member.TokensRevoked.v1'")
        .param(member.toString())
        .query(Integer.class)
        .single();
  }

  private int admins(UUID... ids) {
    return jdbc.sql("select count(*) from member where admin and id = any(?)")
        .param(ids)
        .query(Integer.class)
        .single();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult().getStatus().value();
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(works).stream().map(Future::resultNow).toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> appointments(Map<String, Object> answer) {
    return (List<Map<String, Object>>) answer.get("appointments");
  }
}

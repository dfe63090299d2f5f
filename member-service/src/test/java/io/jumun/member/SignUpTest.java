package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.member.MemberRegistered;
import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import io.jumun.messaging.test.TestEvents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@MemberServiceTest
class SignUpTest {

  @Autowired Visitor visitor;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final String key = UUID.randomUUID().toString();

  @Test
  void tellsTheOthersOnKafkaWithoutTheAddress() {
    var member = visitor.signUp(newEmail());
    try (var events = TestEvents.connect(kafka)) {
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(
                          events.about(
                              Topic.MEMBER_EVENTS, member.toString(), MemberRegistered.class))
                      .singleElement()
                      .returns("Mina", MemberRegistered::nickname));
    }
  }

  @Test
  void answersWithWhatOthersSee() {
    var answer = visitor.signUp(key, body(newEmail(), Visitor.PASSWORD, "Mina"));
    answer.expectStatus().isCreated();
    assertThat(content(answer)).containsOnlyKeys("id", "nickname", "picture");
    answer.expectHeader().valueEquals("Location", "/members/" + content(answer).get("id"));
  }

  @Test
  void keepsWhatTheMemberSaid() {
    var email = newEmail();
    var body =
        """
        {"email":"%s","password":"correct horse","nickname":"민아","birth":"2001-02-28","nationality":"KR"}"""
            .formatted(email.toUpperCase(Locale.ROOT));
    visitor.signUp(key, body).expectStatus().isCreated();
    var me = content(visitor.get("/members/me", visitor.logIn(email).accessToken()));
    assertThat(me)
        .containsEntry("email", email)
        .containsEntry("nickname", "민아")
        .containsEntry("birth", "2001-02-28")
        .containsEntry("nationality", "KR")
        .containsEntry("picture", null)
        .containsEntry("roles", List.of("MEMBER"))
        .containsKey("registeredAt");
  }

  @Test
  void refusesAnAddressThatIsTaken() {
    var email = newEmail();
    visitor.signUp(email);
    var answer =
        visitor.signUp(key, body(email.toUpperCase(Locale.ROOT), Visitor.PASSWORD, "Other"));
    answer.expectStatus().isEqualTo(409);
    assertThat(content(answer)).containsEntry("type", "urn:jumun:problem:email-taken");
  }

  @Test
  void makesOneMemberWhenItIsSentManyTimesAtOnce() throws Exception {
    var email = newEmail();
    var body = body(email, Visitor.PASSWORD, "Mina");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              Stream.<java.util.concurrent.Callable<Integer>>generate(
                      () -> () -> visitor.signUp(key, body).returnResult().getStatus().value())
                  .limit(10)
                  .toList());
      assertThat(answers).allSatisfy(a -> assertThat(a.resultNow()).isIn(201, 409));
    }
    visitor.signUp(key, body).expectStatus().isCreated();
    assertThat(count("select count(*) from member where email = ?", email)).isOne();
  }

  @Test
  void letsOneOfManyHaveAnAddress() throws Exception {
    var email = newEmail();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              Stream.<java.util.concurrent.Callable<Integer>>generate(
                      () ->
                          () ->
                              visitor
                                  .signUp(
                                      UUID.randomUUID().toString(),
                                      body(email, Visitor.PASSWORD, "Mina"))
                                  .returnResult()
                                  .getStatus()
                                  .value())
                  .limit(10)
                  .toList());
      assertThat(answers.stream().map(a -> a.resultNow()).filter(s -> s == 201)).hasSize(1);
      assertThat(answers.stream().map(a -> a.resultNow()).filter(s -> s == 409)).hasSize(9);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"email":"mina","password":"correct horse","nickname":"M"}                     | email       | must be an e-mail address
          {"password":"correct horse","nickname":"M"}                                    | email       | must not be null
          {"email":"m@example.com","password":"short","nickname":"M"}                    | password    | must have 8 to 128 characters
          {"email":"m@example.com","nickname":"M"}                                       | password    | must not be null
          {"email":"m@example.com","password":"correct horse","nickname":" "}            | nickname    | must not be blank
          {"email":"m@example.com","password":"correct horse","nickname":"a\\u0007"}     | nickname    | must have no control characters
          {"email":"m@example.com","password":"correct horse","nickname":"M","birth":"2999-01-01"} | birth | must be a past date
          {"email":"m@example.com","password":"correct horse","nickname":"M","birth":"yesterday"}  | birth | must be a date like 2026-01-31
          {"email":"m@example.com","password":"correct horse","nickname":"M","nationality":"kr"}   | nationality | must be two capital letters (ISO 3166-1 alpha-2)
          {"email":"m@example.com","password":"correct horse","nickname":"M","admin":true}         | admin | is not known here; known: birth, email, nationality, nickname, password
          """)
  void saysWhatIsWrongAndWritesNothing(String body, String field, String message) {
    var answer = visitor.signUp(key, body);
    answer.expectStatus().isBadRequest();
    assertThat(content(answer))
        .containsEntry("errors", List.of(Map.of("field", field, "message", message)));
    assertThat(count("select count(*) from member where email = ?", "m@example.com")).isZero();
  }

  @Test
  void storesNeitherThePasswordNorAFastDigestOfIt() {
    var email = newEmail();
    var secret = "a secret that nobody else has";
    visitor.signUp(key, body(email, secret, "Mina")).expectStatus().isCreated();
    visitor.signUp(key, body(email, "another password", "Mina")).expectStatus().isCreated();
    assertThat(
            jdbc.sql("select password_hash from member where email = ?")
                .param(email)
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain(secret);
    visitor.logIn(email, secret).expectStatus().isOk();
    visitor.logIn(email, "another password").expectStatus().isUnauthorized();
  }

  @Test
  void showsAMemberToOtherMembersOnly() {
    var email = newEmail();
    var member = visitor.signUp(email);
    var token = visitor.logIn(email).accessToken();
    assertThat(content(visitor.get("/members/" + member, token).expectStatus().isOk()))
        .containsOnlyKeys("id", "nickname", "picture");
    visitor.get("/members/" + member).expectStatus().isUnauthorized();
    var nobody = visitor.get("/members/" + UUID.randomUUID(), token);
    nobody.expectStatus().isNotFound();
    assertThat(content(nobody)).containsEntry("type", "urn:jumun:problem:member-not-found");
  }

  private static String body(String email, String password, String nickname) {
    return "{\"email\":\"%s\",\"password\":\"%s\",\"nickname\":\"%s\"}"
        .formatted(email, password, nickname);
  }

  private int count(String sql, String email) {
    return jdbc.sql(sql).param(email).query(Integer.class).single();
  }
}

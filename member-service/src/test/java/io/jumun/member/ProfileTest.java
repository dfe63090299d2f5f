package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MemberServiceTest
class ProfileTest {

  @Autowired Visitor visitor;

  private String token;

  @BeforeEach
  void logIn() {
    var email = newEmail();
    visitor.signUp(email);
    token = visitor.logIn(email).accessToken();
  }

  @Test
  void changesWhatIsGivenAndNothingElse() {
    var all =
        """
        {"nickname":"민아","picture":"https://example.com/mina.png","birth":"2001-02-28","nationality":"KR"}""";
    visitor.describe(token, all).expectStatus().isOk();
    var answer = visitor.describe(token, "{\"nickname\":\"Mina K.\"}");
    answer.expectStatus().isOk();
    assertThat(content(answer))
        .containsEntry("nickname", "Mina K.")
        .containsEntry("picture", "https://example.com/mina.png")
        .containsEntry("birth", "2001-02-28")
        .containsEntry("nationality", "KR")
        .isEqualTo(content(visitor.get("/members/me", token)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"nickname":" "}                       | nickname    | must be readable and not blank
          {"nickname":"a\\u0007"}                | nickname    | must be readable and not blank
          {"picture":"javascript:alert(1)"}      | picture     | must be an https address
          {"picture":"http://example.com/a.png"} | picture     | must be an https address
          {"birth":"2999-01-01"}                 | birth       | must be a past date
          {"nationality":"kr"}                   | nationality | must be two capital letters (ISO 3166-1 alpha-2)
          """)
  void saysWhatIsWrongAndChangesNothing(String body, String field, String message) {
    var before = content(visitor.get("/members/me", token));
    var answer = visitor.describe(token, body);
    answer.expectStatus().isBadRequest();
    assertThat(content(answer))
        .containsEntry("errors", List.of(Map.of("field", field, "message", message)));
    assertThat(content(visitor.get("/members/me", token))).isEqualTo(before);
  }

  @Test
  void refusesToChangeNothingAtAllOrWhatIsNotTheMembersToSay() {
    visitor.describe(token, "{}").expectStatus().isBadRequest();
    visitor.describe(token, "{\"nickname\":\"M\",\"admin\":true}").expectStatus().isBadRequest();
    visitor.describe("none", "{\"nickname\":\"M\"}").expectStatus().isUnauthorized();
  }
}

package io.jumun.member;

import static io.jumun.member.support.Visitor.content;
import static io.jumun.member.support.Visitor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import io.jumun.member.support.AgedMembers;
import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@MemberServiceTest
class MemberListTest {

  @Autowired Visitor visitor;
  @Autowired AgedMembers members;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final Instant yesterday = Instant.now().minusSeconds(86_400);
  private String admin;

  @BeforeEach
  void begin() {
    members.clear();
    var email = newEmail();
    var id = visitor.signUp(email);
    members.appoint(id);
    admin = visitor.logIn(email).accessToken();
  }

  @Test
  void showsTheNewestFirstPageByPage() {
    var all = Stream.generate(() -> members.inactive(yesterday)).limit(5).toList();
    List<String> seen = new ArrayList<>();
    String path = "/members?status=INACTIVE&limit=2";
    String next = path;
    int pages = 0;
    while (next != null) {
      var page = content(visitor.get(next, admin).expectStatus().isOk());
      items(page).forEach(item -> seen.add((String) item.get("id")));
      next = page.get("nextCursor") == null ? null : path + "&cursor=" + page.get("nextCursor");
      pages++;
    }
    assertThat(seen).isEqualTo(all.reversed().stream().map(UUID::toString).toList());
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void showsWhatOperatorsNeedToKnow() {
    var since = Instant.parse("2026-01-31T10:15:30Z");
    var id = members.withdrawn(since);
    assertThat(items(content(visitor.get("/members?status=WITHDRAWN", admin))))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item)
                    .containsEntry("id", id.toString())
                    .containsEntry("email", id + "@example.com")
                    .containsEntry("status", "WITHDRAWN")
                    .containsEntry("inactiveSince", since.toString())
                    .containsEntry("roles", List.of("MEMBER"))
                    .doesNotContainKey("passwordHash"));
    assertThat(items(content(visitor.get("/members", admin)))).hasSize(2);
    assertThat(items(content(visitor.get("/members?status=INACTIVE", admin)))).isEmpty();
  }

  @Test
  void isForOperatorsOnly() {
    var member = TestTokens.publishedTo(kafka).member(UUID.randomUUID());
    visitor.get("/members").expectStatus().isUnauthorized();
    await().untilAsserted(() -> visitor.get("/members", member).expectStatus().isForbidden());
    visitor.get("/members", admin).expectStatus().isOk();
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    for (var query : List.of("status=ASLEEP", "cursor=none", "limit=0", "limit=101")) {
      visitor.get("/members?" + query, admin).expectStatus().isBadRequest();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> page) {
    return (List<Map<String, Object>>) page.get("items");
  }
}

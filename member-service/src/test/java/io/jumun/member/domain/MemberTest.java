package io.jumun.member.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {

  private final Member member =
      Member.register(
          UUID.randomUUID(),
          new Email("mina@example.com"),
          "hash",
          new Profile("Mina", null, null, null),
          Instant.EPOCH);

  @Test
  void isNoAdminByItself() {
    assertThat(member.roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void getsANewPasswordWhenItBecomesAdmin() {
    member.appointAdmin("another hash");
    assertThat(member.roles()).containsExactly(Role.MEMBER, Role.ADMIN);
    assertThat(member.passwordHash()).isEqualTo("another hash");
  }

  @Test
  void hasANickname() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Profile(" ", null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile("x".repeat(31), null, null, null));
  }
}

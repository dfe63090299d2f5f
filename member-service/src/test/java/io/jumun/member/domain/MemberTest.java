package io.jumun.member.domain;

import static io.jumun.member.domain.MemberStatus.ACTIVE;
import static io.jumun.member.domain.MemberStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {

  private static final Duration GRACE = Duration.ofDays(30);

  private final Member member =
      Member.register(
          UUID.randomUUID(),
          new Email("mina@example.com"),
          "hash",
          new Profile("Mina", null, null, null),
          Instant.EPOCH);
  private final Instant now = Instant.parse("2026-01-31T10:15:30.5Z");

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
  void isOneThingAtATimeAndItsTokensEndWithEachChange() {
    var asMember = member.tokenTime(now);
    assertThat(member.appoint(Role.VIEWER, now).orElseThrow().issuedBefore()).isAfter(asMember);
    assertThat(member.roles()).containsExactly(Role.MEMBER, Role.VIEWER);
    var asViewer = member.tokenTime(now);
    assertThat(member.appoint(Role.VIEWER, now)).isEmpty();
    assertThat(member.appoint(Role.ADMIN, now).orElseThrow().issuedBefore()).isAfter(asViewer);
    assertThat(member.roles()).containsExactly(Role.MEMBER, Role.ADMIN);
    assertThat(member.appoint(Role.MEMBER, now)).isPresent();
    assertThat(member.roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void isNoViewerAnyMoreWhenItHasWithdrawn() {
    member.appoint(Role.VIEWER, now);
    member.withdraw(now);
    assertThat(member.role()).isEqualTo(Role.MEMBER);
    assertThatExceptionOfType(MemberInactive.class)
        .isThrownBy(() -> member.appoint(Role.VIEWER, now));
  }

  @Test
  void hasANickname() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Profile(" ", null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile("x".repeat(31), null, null, null));
  }

  @Test
  void isActiveFromTheBeginning() {
    assertThat(member.status()).isEqualTo(ACTIVE);
    assertThat(member.canComeBackUntil(GRACE)).isEmpty();
    assertThat(member.comeBack(now, GRACE)).isFalse();
  }

  @Test
  void withdrawsOnce() {
    assertThat(member.withdraw(now)).isPresent();
    assertThat(member.status()).isEqualTo(WITHDRAWN);
    assertThat(member.withdraw(now.plusSeconds(1))).isEmpty();
    assertThat(member.inactiveSince()).isEqualTo(now);
  }

  @Test
  void doesNotWithdrawAsAnAdmin() {
    member.appointAdmin("another hash");
    assertThatExceptionOfType(AdminStays.class).isThrownBy(() -> member.withdraw(now));
    assertThat(member.status()).isEqualTo(ACTIVE);
  }

  @Test
  void comesBackToTheLastMomentOfTheGrace() {
    member.withdraw(now);
    assertThat(member.comeBack(now.plus(GRACE).plusNanos(1000), GRACE)).isFalse();
    assertThat(member.status()).isEqualTo(WITHDRAWN);
    assertThat(member.canComeBackUntil(GRACE)).hasValue(now.plus(GRACE));
    assertThat(member.comeBack(now.plus(GRACE), GRACE)).isTrue();
    assertThat(member.status()).isEqualTo(ACTIVE);
    assertThat(member.inactiveSince()).isNull();
  }

  @Test
  void doesNothingUntilItIsBack() {
    member.withdraw(now);
    assertThatExceptionOfType(MemberInactive.class).isThrownBy(() -> member.logIn(now));
    assertThatExceptionOfType(MemberInactive.class)
        .isThrownBy(() -> member.describe(member.profile()));
    assertThat(member.lastLoginAt()).isNull();
  }

  @Test
  void isActiveAgainWhenItBecomesAdmin() {
    member.withdraw(now);
    member.appointAdmin("another hash");
    assertThat(member.status()).isEqualTo(ACTIVE);
  }

  @Test
  void datesTokensBehindTheLastRevocation() {
    assertThat(member.tokenTime(now)).isEqualTo(now);
    var revoked = member.withdraw(now).orElseThrow().issuedBefore();
    assertThat(member.tokenTime(now)).isEqualTo(revoked);
    assertThat(member.tokenTime(revoked.plusSeconds(1))).isEqualTo(revoked.plusSeconds(1));
  }

  @Test
  void endsATokenThatWasDatedAhead() {
    member.withdraw(now);
    var ahead = member.tokenTime(now);
    member.comeBack(now, GRACE);
    assertThat(member.withdraw(now).orElseThrow().issuedBefore()).isAfter(ahead);
  }
}

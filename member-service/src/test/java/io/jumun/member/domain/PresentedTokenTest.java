package io.jumun.member.domain;

import static io.jumun.member.domain.PresentedToken.Verdict.GOOD;
import static io.jumun.member.domain.PresentedToken.Verdict.OVER;
import static io.jumun.member.domain.PresentedToken.Verdict.STOLEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresentedTokenTest {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Instant now = Instant.parse("2026-01-31T10:15:30Z");
  private final Instant end = now.plusSeconds(3600);

  @Test
  void isGoodUntilTheLoginEnds() {
    assertThat(token(end, null, null).judge(now, GRACE)).isEqualTo(GOOD);
    assertThat(token(end, null, null).judge(end, GRACE)).isEqualTo(OVER);
    assertThat(token(end, now, null).judge(now, GRACE)).isEqualTo(OVER);
  }

  @Test
  void isGoodASecondTimeWithinTheGraceOnly() {
    assertThat(token(end, null, now).judge(now.plusSeconds(10), GRACE)).isEqualTo(GOOD);
    assertThat(token(end, null, now).judge(now.plusSeconds(11), GRACE)).isEqualTo(STOLEN);
  }

  @Test
  void isOverRatherThanStolenOnceTheLoginHasEnded() {
    assertThat(token(end, now, now).judge(now.plusSeconds(60), GRACE)).isEqualTo(OVER);
  }

  private PresentedToken token(Instant expiresAt, Instant endedAt, Instant replacedAt) {
    return new PresentedToken(UUID.randomUUID(), UUID.randomUUID(), expiresAt, endedAt, replacedAt);
  }
}

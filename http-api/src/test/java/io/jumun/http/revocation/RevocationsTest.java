package io.jumun.http.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevocationsTest {

  private final Instant now = Instant.parse("2026-01-31T10:15:30Z");
  private final Revocations revocations = new Revocations(Clock.fixed(now, ZoneOffset.UTC));
  private final UUID member = UUID.randomUUID();

  @Test
  void endsTokensThatWereIssuedBeforeAndNoneThatCameLater() {
    revocations.revoke(member, now);
    assertThat(revocations.isOver(member, now.minusSeconds(1))).isTrue();
    assertThat(revocations.isOver(member, now)).isFalse();
    assertThat(revocations.isOver(UUID.randomUUID(), now.minusSeconds(1))).isFalse();
  }

  @Test
  void keepsTheLatestOfSeveralWhateverTheirOrder() {
    revocations.revoke(member, now);
    revocations.revoke(member, now.minusSeconds(60));
    assertThat(revocations.isOver(member, now.minusSeconds(1))).isTrue();
  }

  @Test
  void leavesOutWhatNoTokenCanHaveOutlived() {
    revocations.revoke(member, now.minus(Revocations.LONGEST_TOKEN));
    assertThat(revocations.size()).isZero();
  }

  @Test
  void forgetsThoseThatAreNotNeededAnyMore() {
    var clock = new MovedClock(now);
    var longLived = new Revocations(clock);
    IntStream.range(0, 9_999).forEach(_ -> longLived.revoke(UUID.randomUUID(), now));
    assertThat(longLived.size()).isEqualTo(9_999);
    clock.now = now.plus(Revocations.LONGEST_TOKEN);
    longLived.revoke(member, clock.now);
    assertThat(longLived.size()).isOne();
  }

  private static final class MovedClock extends Clock {

    private Instant now;

    private MovedClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

package io.jumun.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.revocation.Revocations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenClaimsTest {

  private final Instant now = Instant.parse("2026-01-31T10:15:30Z");
  private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);
  private final TokenClaims claims = new TokenClaims(clock, new Revocations(clock));

  @Test
  void allowsClocksToDifferByHalfAMinute() {
    assertThat(accepts(token -> token.expiresAt(now.minusSeconds(30)))).isTrue();
    assertThat(accepts(token -> token.expiresAt(now.minusSeconds(31)))).isFalse();
    assertThat(accepts(token -> token.notBefore(now.plusSeconds(30)))).isTrue();
    assertThat(accepts(token -> token.notBefore(now.plusSeconds(31)))).isFalse();
  }

  @Test
  void wantsAMemberAsTheSubject() {
    assertThat(accepts(token -> token.subject("somebody"))).isFalse();
    assertThat(accepts(token -> token.claims(all -> all.remove("sub")))).isFalse();
  }

  @Test
  void wantsOurAudienceAmongThoseNamed() {
    assertThat(accepts(token -> token.audience(List.of("other", "jumun")))).isTrue();
    assertThat(accepts(token -> token.claims(all -> all.remove("aud")))).isFalse();
  }

  private boolean accepts(UnaryOperator<Jwt.Builder> change) {
    var token =
        Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .issuer("jumun")
            .audience(List.of("jumun"))
            .subject(UUID.randomUUID().toString())
            .issuedAt(now.minusSeconds(60))
            .expiresAt(now.plusSeconds(60));
    return !claims.validate(change.apply(token).build()).hasErrors();
  }
}

package io.jumun.member.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Role;
import io.jumun.member.domain.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Signs access tokens (RS256): issuer and audience {@code jumun}, the member, the roles. */
@Component
class AccessTokens {

  private static final String JUMUN = "jumun";

  private final Duration life;
  private final Clock clock;

  AccessTokens(MemberProperties properties, Clock clock) {
    this.life = properties.accessToken();
    this.clock = clock;
  }

  Duration life() {
    return life;
  }

  String issue(Member member, SigningKey key) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.kid()).build();
    var token = new SignedJWT(header, claims(member, clock.instant()));
    try {
      token.sign(new RSASSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("Key " + key.kid() + " does not sign", e);
    }
    return token.serialize();
  }

  /** A token may be dated some seconds ahead, and is good for its usual life all the same. */
  private JWTClaimsSet claims(Member member, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(JUMUN)
        .audience(JUMUN)
        .subject(member.id().toString())
        .issueTime(Date.from(member.tokenTime(now)))
        .expirationTime(Date.from(now.plus(life)))
        .claim("roles", member.roles().stream().map(Role::name).toList())
        .build();
  }
}

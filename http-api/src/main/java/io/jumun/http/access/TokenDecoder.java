package io.jumun.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jwt.SignedJWT;
import io.jumun.http.keys.PublishedKeys;
import io.jumun.http.revocation.Revocations;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks access tokens against the published keys. The algorithm is pinned: what the token itself
 * says about it only tells a refusal apart.
 */
class TokenDecoder implements JwtDecoder {

  /** A client sends the same token many times, and its signature stays what it is. */
  private static final int MOST_KEPT = 10_000;

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final PublishedKeys keys;
  private final TokenClaims claims;
  private final Cache<String, Jwt> signed =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  TokenDecoder(PublishedKeys keys, Revocations revocations, Clock clock) {
    this.keys = keys;
    this.claims = new TokenClaims(clock, revocations);
  }

  /**
   * @throws BadJwtException with a message for the caller
   */
  @Override
  public Jwt decode(String token) {
    Jwt jwt = signed.getIfPresent(token);
    if (jwt == null || isWithdrawn(jwt)) {
      jwt = checkSignature(token);
      signed.put(token, jwt);
    }
    checkClaims(jwt);
    return jwt;
  }

  private boolean isWithdrawn(Jwt jwt) {
    return keys.peek(String.valueOf(jwt.getHeaders().get("kid"))).isEmpty();
  }

  /** Every time: a token's time runs out, and it may be ended. */
  private void checkClaims(Jwt jwt) {
    var result = claims.validate(jwt);
    if (result.hasErrors()) {
      throw new JwtValidationException("The token is not good", result.getErrors());
    }
  }

  private Jwt checkSignature(String token) {
    var parsed = parse(token);
    if (!JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())) {
      throw new BadJwtException("The token is not signed with RS256.");
    }
    return check(token, key(parsed.getHeader().getKeyID()));
  }

  private static SignedJWT parse(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw new BadJwtException("The token is not a signed JWT.", e);
    }
  }

  private RSAPublicKey key(String kid) {
    if (kid == null) {
      throw new BadJwtException("The token does not say which key it is signed with.");
    }
    return keys.find(kid)
        .orElseThrow(() -> new BadJwtException("The token is signed with an unknown key."));
  }

  private static Jwt check(String token, RSAPublicKey key) {
    var decoder =
        NimbusJwtDecoder.withPublicKey(key).signatureAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw new BadJwtException(
          e.getCause() instanceof BadJWSException
              ? "The token's signature does not match."
              : "The token's claims cannot be read.",
          e);
    }
  }
}

package io.jumun.http.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jwt.SignedJWT;
import io.jumun.http.keys.PublishedKeys;
import io.jumun.http.revocation.Revocations;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
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

  private final PublishedKeys keys;
  private final TokenClaims claims;

  TokenDecoder(PublishedKeys keys, Revocations revocations, Clock clock) {
    this.keys = keys;
    this.claims = new TokenClaims(clock, revocations);
  }

  /**
   * @throws BadJwtException with a message for the caller
   */
  @Override
  public Jwt decode(String token) {
    var signed = parse(token);
    if (!JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
      throw new BadJwtException("The token is not signed with RS256.");
    }
    return check(token, key(signed.getHeader().getKeyID()));
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

  private Jwt check(String token, RSAPublicKey key) {
    var decoder =
        NimbusJwtDecoder.withPublicKey(key).signatureAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(claims);
    try {
      return decoder.decode(token);
    } catch (JwtValidationException e) {
      throw e;
    } catch (BadJwtException e) {
      throw new BadJwtException(
          e.getCause() instanceof BadJWSException
              ? "The token's signature does not match."
              : "The token's claims cannot be read.",
          e);
    }
  }
}

package io.jumun.contracts.member;

import java.time.Instant;

/**
 * A public key that access tokens may be signed with (RFC 7517, RSA). It is published before it is
 * first used.
 *
 * @param kid the key's id, in the header of every token signed with it
 * @param alg the only algorithm it may be used with: RS256
 * @param n the modulus, base64url
 * @param e the exponent, base64url
 */
public record SigningKeyPublished(String kid, String alg, String n, String e, Instant createdAt)
    implements MemberKeyEvent {

  @Override
  public String aggregateId() {
    return kid;
  }
}

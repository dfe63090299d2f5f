package io.jumun.member.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;

/**
 * The private key that access tokens are signed with (RS256).
 *
 * @param kid its id, in the header of every token
 * @param published whether it has been seen on Kafka, where every service reads the public half
 */
public record SigningKey(
    String kid, RSAPrivateCrtKey privateKey, Instant createdAt, boolean published) {

  private static final int BITS = 2048;

  /** A new key, which nobody knows yet. */
  public static SigningKey generate(String kid, Instant now) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      var key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
      return new SigningKey(kid, key, now, false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  /** A key as it was stored (PKCS #8). */
  public static SigningKey stored(String kid, byte[] pkcs8, Instant createdAt, boolean published) {
    try {
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new SigningKey(kid, (RSAPrivateCrtKey) key, createdAt, published);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The stored signing key " + kid + " cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}

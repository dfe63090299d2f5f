package io.jumun.member.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that a client trades for a new access token, once. Only its digest is stored: 256 random
 * bits need no slow hash.
 *
 * @param value 43 characters of base64url
 */
public record RefreshToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static RefreshToken random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken[hidden]";
  }
}

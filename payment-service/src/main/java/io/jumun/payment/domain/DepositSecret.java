package io.jumun.payment.domain;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the gateway says again whenever it calls us about a deposit, so that it is known who calls.
 * Only its digest is kept.
 *
 * @param digest SHA-256, in hex
 */
@Embeddable
public record DepositSecret(String digest) {

  public static DepositSecret of(String secret) {
    return new DepositSecret(digest(secret));
  }

  /** Takes the same time however much of it is right. */
  boolean is(String secret) {
    return MessageDigest.isEqual(ascii(digest), ascii(digest(secret)));
  }

  private static String digest(String secret) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it", e);
    }
  }

  private static byte[] ascii(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "***";
  }
}

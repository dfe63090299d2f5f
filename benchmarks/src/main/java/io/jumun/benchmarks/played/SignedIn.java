package io.jumun.benchmarks.played;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.benchmarks.Servers;
import io.jumun.contracts.member.SigningKeyPublished;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A member with a token as member-service gives it; that service itself need not run.
 *
 * @param token valid for a day
 */
public record SignedIn(UUID member, String token) {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final long DAY = 86_400;

  /** Publishes a new signing key, and signs a new member's token with it. */
  public static SignedIn somebody(Servers servers) {
    try (var publisher = new Publisher(servers)) {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair key = generator.generateKeyPair();
      String kid = UUID.randomUUID().toString();
      publisher.publish("member-service", published(kid, (RSAPublicKey) key.getPublic()));
      var member = UUID.randomUUID();
      return new SignedIn(member, token(kid, key, member));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SigningKeyPublished published(String kid, RSAPublicKey key) {
    return new SigningKeyPublished(
        kid, "RS256", number(key.getModulus()), number(key.getPublicExponent()), Instant.now());
  }

  private static String token(String kid, KeyPair key, UUID member)
      throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String header = "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(kid);
    String claims =
        "{\"iss\":\"jumun\",\"aud\":\"jumun\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d,\"roles\":[\"MEMBER\"]}"
            .formatted(member, now, now + DAY);
    String signed = text(header.getBytes(UTF_8)) + "." + text(claims.getBytes(UTF_8));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.getPrivate());
    signature.update(signed.getBytes(UTF_8));
    return signed + "." + text(signature.sign());
  }

  /** Big-endian and without a sign, as RFC 7518 has it. */
  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return text(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static String text(byte[] bytes) {
    return BASE64URL.encodeToString(bytes);
  }
}

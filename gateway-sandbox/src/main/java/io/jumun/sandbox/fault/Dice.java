package io.jumun.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Throws the same for the same call, whichever thread comes first: a hash, not a generator that is
 * shared.
 */
final class Dice {

  private static final double UNIT = 0x1.0p-53;
  private static final int UNUSED_BITS = 11;

  private Dice() {}

  /**
   * @return 0 to 1, exclusive
   */
  static double roll(String call) {
    return (ByteBuffer.wrap(sha256(call)).getLong() >>> UNUSED_BITS) * UNIT;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

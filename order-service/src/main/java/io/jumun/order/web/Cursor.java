package io.jumun.order.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** The place where a page ended, opaque to clients. */
record Cursor(UUID last) {

  private static final int BYTES = 16;

  /**
   * @throws UnreadableCursor when it is none of ours
   */
  static Cursor read(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        throw UnreadableCursor.text(text);
      }
      return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
    } catch (IllegalArgumentException _) {
      throw UnreadableCursor.text(text);
    }
  }

  String write() {
    ByteBuffer bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(last.getMostSignificantBits())
            .putLong(last.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}

package io.jumun.http.page;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended. To clients it is an opaque text, so that what stands in it can change.
 *
 * @param after the last id of the page
 */
public record Cursor(UUID after) {

  private static final int BYTES_OF_A_UUID = 16;

  /**
   * Spring calls it to convert the parameter, which is why it is public.
   *
   * @throws IllegalArgumentException when we never gave out such a cursor
   */
  public static Cursor valueOf(String text) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    if (bytes.remaining() != BYTES_OF_A_UUID) {
      throw new IllegalArgumentException("No cursor of ours");
    }
    return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /** As clients get it, and bring it back. */
  public String text() {
    var bytes =
        ByteBuffer.allocate(BYTES_OF_A_UUID)
            .putLong(after.getMostSignificantBits())
            .putLong(after.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}

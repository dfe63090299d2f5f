package io.jumun.http.operations;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a record.
 *
 * @param encoding what the value is: the text itself where it is UTF-8, else base64
 */
record DeadLetterBytes(Encoding encoding, String value) {

  /** How bytes are told in JSON. */
  enum Encoding {
    TEXT,
    BASE64
  }

  /** Null of null. */
  static @Nullable DeadLetterBytes of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    String text = textOf(bytes);
    return text == null
        ? new DeadLetterBytes(Encoding.BASE64, Base64.getEncoder().encodeToString(bytes))
        : new DeadLetterBytes(Encoding.TEXT, text);
  }

  /** Null when it is none, or holds a NUL, which is no text to PostgreSQL. */
  private static @Nullable String textOf(byte[] bytes) {
    try {
      // A new decoder refuses what the String's constructor would replace.
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? text : null;
    } catch (CharacterCodingException binary) {
      return null;
    }
  }
}

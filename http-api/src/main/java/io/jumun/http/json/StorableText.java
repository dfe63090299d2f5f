package io.jumun.http.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads a text that PostgreSQL can keep: without U+0000 and without halves of surrogate pairs, both
 * of which JSON allows. Found later, they would look like a fault of the database.
 */
class StorableText extends StringDeserializer {

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
    var text = super.deserialize(json, context);
    if (text == null || isStorable(text)) {
      return text;
    }
    return (String) context.handleWeirdStringValue(String.class, text, "cannot be stored");
  }

  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}

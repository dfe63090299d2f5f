package io.jumun.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text that lies beside these classes. */
final class Resource {

  private Resource() {}

  static String text(String name) {
    try (var stream = Resource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text with each <code>${name}</code> replaced. */
  static String filled(String name, Map<String, ?> values) {
    var text = text(name);
    for (var value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }
}

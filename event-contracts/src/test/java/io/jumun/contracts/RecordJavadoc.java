package io.jumun.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the source of a type says about it, as Markdown.
 *
 * @param text before the first tag
 * @param params by name, as far as they are explained
 */
record RecordJavadoc(String text, Map<String, String> params) {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public", Pattern.DOTALL);
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link) ([^}]+)}");

  static RecordJavadoc of(Class<?> type) throws IOException {
    Matcher comment = COMMENT.matcher(Files.readString(source(type)));
    if (!comment.find()) {
      throw new IllegalArgumentException(type + " has no Javadoc");
    }
    return parse(comment.group(1));
  }

  static Path source(Class<?> type) {
    return SOURCES.resolve(type.getName().replace('.', '/') + ".java");
  }

  private static RecordJavadoc parse(String comment) {
    String[] parts = comment.replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip().split("\\s*@param ");
    Map<String, String> params = new LinkedHashMap<>();
    Arrays.stream(parts)
        .skip(1)
        .map(param -> param.split(" ", 2))
        .forEach(param -> params.put(param[0], markdown(param[1])));
    return new RecordJavadoc(markdown(parts[0]), params);
  }

  private static String markdown(String text) {
    return INLINE_TAG.matcher(text).replaceAll("`$1`").replace("<p>", "\n\n").strip();
  }
}

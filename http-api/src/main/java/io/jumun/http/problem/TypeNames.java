package io.jumun.http.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as a caller knows them. */
final class TypeNames {

  private static final String WHOLE_NUMBER = "a whole number within range";
  private static final String FLAG = "true or false";

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(int.class, WHOLE_NUMBER),
          Map.entry(Integer.class, WHOLE_NUMBER),
          Map.entry(long.class, WHOLE_NUMBER),
          Map.entry(Long.class, WHOLE_NUMBER),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(String.class, "a text"),
          Map.entry(UUID.class, "a UUID"),
          Map.entry(Instant.class, "a time like 2026-01-31T10:15:30Z"),
          Map.entry(Duration.class, "a duration like PT1H30M"),
          Map.entry(LocalDate.class, "a date like 2026-01-31"));

  private TypeNames() {}

  /** For a sentence that begins with "must be". */
  static String of(@Nullable Class<?> type) {
    if (type == null || type.isRecord()) {
      return "an object";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return Collection.class.isAssignableFrom(type)
        ? "a list"
        : NAMES.getOrDefault(type, "of another type");
  }
}

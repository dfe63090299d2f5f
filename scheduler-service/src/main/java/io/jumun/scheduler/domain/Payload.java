package io.jumun.scheduler.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timer's owner gets back unchanged: at most 32,768 characters in all. */
public record Payload(Map<String, String> entries) {

  static final int MOST_CHARACTERS = 32_768;

  /**
   * @throws InvalidTimer when it is missing, too large, or holds what cannot be stored
   */
  public Payload {
    int characters = characters(entries);
    if (characters > MOST_CHARACTERS) {
      throw InvalidTimer.payloadTooLarge(characters, MOST_CHARACTERS);
    }
    entries = Map.copyOf(entries);
  }

  private static int characters(@Nullable Map<String, String> entries) {
    if (entries == null) {
      throw InvalidTimer.missing("The payload");
    }
    return entries.entrySet().stream()
        .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()))
        .sum();
  }

  private static int length(@Nullable String text) {
    if (text == null) {
      throw InvalidTimer.missing("A value of the payload");
    }
    // PostgreSQL stores every character but this one.
    if (text.indexOf('\0') >= 0) {
      throw InvalidTimer.controlCharacter("The payload");
    }
    return text.length();
  }
}

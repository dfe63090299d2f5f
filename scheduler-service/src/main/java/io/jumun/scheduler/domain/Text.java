package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/** Text from strangers that shall become a name or a key. */
final class Text {

  private Text() {}

  static String name(String what, @Nullable String text, int mostCharacters) {
    if (text == null) {
      throw InvalidTimer.missing(what);
    }
    if (text.isEmpty() || text.length() > mostCharacters) {
      throw InvalidTimer.length(what, mostCharacters, text.length());
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw InvalidTimer.controlCharacter(what);
    }
    return text;
  }
}

package io.jumun.messaging.inbound;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What went wrong, as text that PostgreSQL can keep. */
public final class CauseText {

  private static final int MOST_CHARACTERS = 8_000;

  private CauseText() {}

  /** With the stack, up to 8,000 characters of it. */
  public static String of(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return storable(text.toString());
  }

  /** PostgreSQL has no NUL in its text, and a poisoned record may well have brought one. */
  public static String storable(String text) {
    String clean = text.replace("\0", "");
    return clean.substring(0, Math.min(clean.length(), MOST_CHARACTERS));
  }
}

package io.jumun.member.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case: mail hosts do not tell cases apart, so two accounts must not
 * either.
 *
 * @param value at most 254 characters (RFC 5321)
 */
public record Email(String value) {

  /**
   * Deliberately loose: only a mail that arrives proves an address. Every part has a limit, so that
   * no text takes long to check.
   */
  public static final String FORMAT = "\\s*[^@\\s]{1,64}@[^@\\s]{1,200}\\.[^@\\s]{1,63}\\s*";

  public static final int LONGEST = 254;

  private static final Pattern PATTERN = Pattern.compile(FORMAT);

  public Email {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an e-mail address");
    }
  }
}

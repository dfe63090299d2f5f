package io.jumun.member.domain;

/**
 * A password as somebody typed it. It never shows itself.
 *
 * @param value 8 to 128 characters of any kind: length is what keeps it from being guessed (NIST SP
 *     800-63B), and the upper limit keeps hashing it cheap
 */
public record Password(String value) {

  public static final int SHORTEST = 8;
  public static final int LONGEST = 128;

  public Password {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw new IllegalArgumentException("must have 8 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}

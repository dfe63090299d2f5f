package io.jumun.scheduler.web.console;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes of a record as a service tells them.
 *
 * @param encoding {@code TEXT}, or {@code BASE64} of what is none
 */
record DeadLetterText(String encoding, String value) {

  private static final int MOST_CHARACTERS = 20_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isText() {
    return encoding.equals("TEXT");
  }

  /** JSON in lines; everything else as it is. Only the beginning of what is long. */
  public String readable() {
    String text = isText() && value.length() <= MOST_CHARACTERS ? inLines() : value;
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + " …" : text;
  }

  private String inLines() {
    try {
      return JSON.readTree(value).toPrettyString();
    } catch (JacksonException noJson) {
      return value;
    }
  }
}

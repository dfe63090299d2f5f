package io.jumun.order.web.cart;

import java.util.regex.Pattern;

/**
 * A version of a cart as the headers ETag and If-Match have it: {@code "7"}.
 *
 * <p>Spring calls {@link #valueOf} to convert the header, which is why it is public.
 */
public record CartTag(long version) {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  /**
   * @throws IllegalArgumentException when we never gave out such a tag
   */
  public static CartTag valueOf(String text) {
    var tag = TAG.matcher(text);
    if (!tag.matches()) {
      throw new IllegalArgumentException("No tag of ours");
    }
    return new CartTag(Long.parseLong(tag.group(1)));
  }

  /** As the header has it. */
  String text() {
    return "\"" + version + "\"";
  }
}

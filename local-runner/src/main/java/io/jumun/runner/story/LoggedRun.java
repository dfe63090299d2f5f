package io.jumun.runner.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the execution log.
 *
 * @param details what the run did: {@code 2 members deactivated, 1 members deleted}
 */
public record LoggedRun(String status, String details) {

  /** How often the run did that; 0 when it is not mentioned. */
  public long count(String what) {
    Matcher count = Pattern.compile("(\\d+) " + Pattern.quote(what)).matcher(details);
    return count.find() ? Long.parseLong(count.group(1)) : 0;
  }
}

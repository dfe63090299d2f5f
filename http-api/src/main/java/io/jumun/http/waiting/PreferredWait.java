package io.jumun.http.waiting;

import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a client would wait for what becomes of its request: {@code Prefer: wait=10}, in seconds
 * (RFC 7240, section 4.3). What is no such preference is none, as the RFC has it; more than {@link
 * #LONGEST} is that.
 *
 * @param longest zero when it will not wait
 * @param leave called when the waiting begins: who waits takes nobody's place
 */
public record PreferredWait(Duration longest, Runnable leave) {

  public static final String HEADER = "Prefer";

  /** Shorter than proxies and clients usually wait for an answer. */
  public static final Duration LONGEST = Duration.ofSeconds(25);

  private static final Pattern WAIT =
      Pattern.compile("\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /**
   * @param headers every {@code Prefer} of the request; the first that says how long counts
   */
  static PreferredWait of(Collection<String> headers, Runnable leave) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(WAIT::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        .findFirst()
        .map(asked -> new PreferredWait(asked.compareTo(LONGEST) > 0 ? LONGEST : asked, leave))
        .orElseGet(() -> new PreferredWait(Duration.ZERO, leave));
  }

  public boolean isNone() {
    return longest.isZero();
  }
}

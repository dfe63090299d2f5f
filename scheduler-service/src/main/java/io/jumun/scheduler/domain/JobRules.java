package io.jumun.scheduler.domain;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every job keeps to; the table has the same rules. */
final class JobRules {

  private static final Pattern NAME = Pattern.compile(Job.NAME);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST_ENTRIES = 100;
  private static final int MOST_CHARACTERS = 8_192;

  private JobRules() {}

  /**
   * @throws InvalidJob when one is broken
   */
  static void check(
      String name, Duration timeLimit, Map<String, String> payload, @Nullable String note) {
    InvalidJob.unless(
        NAME.matcher(name).matches(),
        "A job's name has 1 to 100 small letters, digits and hyphens, the first is no hyphen");
    InvalidJob.unless(
        timeLimit.compareTo(Duration.ofSeconds(1)) >= 0
            && timeLimit.compareTo(LONGEST) <= 0
            && timeLimit.getNano() == 0,
        "A time limit is 1 second to 7 days, in whole seconds");
    InvalidJob.unless(
        payload.size() <= MOST_ENTRIES && characters(payload) <= MOST_CHARACTERS,
        "A payload has up to %d texts with %d characters in all"
            .formatted(MOST_ENTRIES, MOST_CHARACTERS));
    InvalidJob.unless(
        payload.entrySet().stream().allMatch(e -> storable(e.getKey()) && storable(e.getValue())),
        "No text of the payload holds a NUL");
    InvalidJob.unless(
        note == null || note.length() <= Job.LONGEST_NOTE && storable(note),
        "A note has up to %d characters, none is NUL".formatted(Job.LONGEST_NOTE));
  }

  private static int characters(Map<String, String> payload) {
    return payload.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
        .sum();
  }

  /** PostgreSQL stores every character but this one. */
  private static boolean storable(String text) {
    return text.indexOf('\0') < 0;
  }
}

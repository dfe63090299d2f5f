package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/**
 * When a job is to run, as people write it.
 *
 * @param expression six fields, seconds first; the dialect is Spring's
 * @param zone an IANA time zone: {@code Asia/Seoul}
 */
public record Cron(String expression, String zone) {

  public static final int LONGEST_EXPRESSION = 200;
  public static final int LONGEST_ZONE = 100;

  /** Where the shop is. */
  public static final String USUAL_ZONE = "Asia/Seoul";

  /**
   * @throws InvalidSchedule when one of them is too long to be kept
   */
  public Cron {
    if (expression.length() > LONGEST_EXPRESSION || zone.length() > LONGEST_ZONE) {
      throw InvalidSchedule.tooLong();
    }
  }

  /** As somebody types it: blanks around it mean nothing. */
  public static Cron typed(String expression, @Nullable String zone) {
    return new Cron(expression.strip(), zone == null ? USUAL_ZONE : zone.strip());
  }

  Cron edited(@Nullable String newExpression, @Nullable String newZone) {
    return new Cron(
        newExpression == null ? expression : newExpression.strip(),
        newZone == null ? zone : newZone.strip());
  }
}

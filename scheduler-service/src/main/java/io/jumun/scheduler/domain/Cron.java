package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/**
 * When a job is to run, as people write it.
 *
 * @param expression six fields, seconds first; the dialect is Spring's
 * @param zone an IANA time zone: {@code Asia/Seoul}
 */
public record Cron(String expression, String zone) {

  Cron edited(@Nullable String newExpression, @Nullable String newZone) {
    return new Cron(
        newExpression == null ? expression : newExpression.strip(),
        newZone == null ? zone : newZone.strip());
  }
}

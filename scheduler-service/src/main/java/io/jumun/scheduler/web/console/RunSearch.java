package io.jumun.scheduler.web.console;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the log is looked for; it stands in the address of the page.
 *
 * @param from the first day
 * @param to the last day, included
 */
record RunSearch(
    @Nullable String job,
    @Nullable RunStatus status,
    @Nullable RunTrigger trigger,
    @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
    @Nullable String cursor) {

  RunFilter filter(ZoneId zone) {
    return new RunFilter(
        job == null || job.isBlank() ? null : job.strip(),
        status,
        trigger,
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public boolean isEmpty() {
    return (job == null || job.isBlank())
        && status == null
        && trigger == null
        && from == null
        && to == null;
  }

  /** The address of the page that begins behind that place. */
  String after(String place) {
    var page = UriComponentsBuilder.fromPath("/console/runs");
    add(page, "job", job == null || job.isBlank() ? null : job);
    add(page, "status", status);
    add(page, "trigger", trigger);
    add(page, "from", from);
    add(page, "to", to);
    return page.queryParam("cursor", place).encode().toUriString();
  }

  private static void add(UriComponentsBuilder page, String name, @Nullable Object value) {
    if (value != null) {
      page.queryParam(name, value);
    }
  }
}

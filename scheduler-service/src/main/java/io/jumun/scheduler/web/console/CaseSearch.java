package io.jumun.scheduler.web.console;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which differences are looked for; it stands in the address of the page.
 *
 * @param all also those that are settled
 * @param date the day that was compared
 * @param order as the gateway has its number
 */
record CaseSearch(
    @Nullable Boolean all,
    @DateTimeFormat(iso = DATE) @Nullable LocalDate date,
    @Nullable String order,
    @Nullable String cursor) {

  private static final int SHOWN = 50;

  public boolean showsAll() {
    return Boolean.TRUE.equals(all);
  }

  public boolean isEmpty() {
    return !showsAll() && date == null && (order == null || order.isBlank());
  }

  Question question() {
    return Question.of("/payments/reconciliation-cases")
        .with("status", showsAll() ? null : SeenCase.Status.OPEN)
        .with("date", date)
        .with("orderId", order)
        .with("cursor", cursor)
        .with("limit", SHOWN);
  }

  @Nullable String after(@Nullable String place) {
    return NextPage.of("/console/cases")
        .with("all", showsAll() ? "true" : null)
        .with("date", date)
        .with("order", order)
        .after(place);
  }
}

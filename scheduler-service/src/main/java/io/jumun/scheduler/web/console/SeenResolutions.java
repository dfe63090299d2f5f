package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What operators have had done about a payment, as payment-service tells of it, oldest first. */
record SeenResolutions(List<Entry> items) {

  record Entry(String action, String reason, String statusBefore, UUID by, Instant resolvedAt) {}

  List<Happening> happenings() {
    return items.stream()
        .map(
            entry ->
                Happening.of(
                        entry.resolvedAt(), Service.PAYMENT, "line.resolution." + entry.action())
                    .noting(entry.reason())
                    .by("operator", entry.by()))
        .toList();
  }
}

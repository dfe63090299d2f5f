package io.jumun.scheduler;

import java.util.Arrays;
import java.util.UUID;

/** A dead letter as order-service would tell it. */
record SampleDeadLetter(UUID id, String status) {

  static final String CAUSE = "java.lang.IllegalStateException: <b>no</b> such product";

  static SampleDeadLetter open() {
    return new SampleDeadLetter(UUID.randomUUID(), "OPEN");
  }

  /** In a list. */
  String line() {
    return """
        {%s, "type": "io.jumun.payment.PaymentApproved.v1", "eventId": "e", "cause": "%s"}
        """
        .formatted(fields(), CAUSE);
  }

  /** With what was done with it last. */
  String whole(String outcome) {
    return """
        {%s, "cause": "%s\\n\\tat io.jumun.order.Somewhere",
         "headers": [{"name": "ce_id", "value": {"encoding": "TEXT", "value": "the-first-id"}},
                     {"name": "odd", "value": {"encoding": "BASE64", "value": "/w=="}}],
         "body": {"encoding": "TEXT", "value": "{\\"amount\\":24000,\\"note\\":\\"<i>\\"}"},
         "history": [%s]}
        """
        .formatted(
            fields(),
            CAUSE,
            outcome == null
                ? ""
                : """
                  {"at": "2026-11-22T01:00:00Z", "by": "an-operator", "outcome": "%s",
                   "details": "It was a test order"}
                  """
                    .formatted(outcome));
  }

  static String list(String nextCursor, SampleDeadLetter... letters) {
    var lines = Arrays.stream(letters).map(SampleDeadLetter::line).toList();
    return """
        {"items": [%s], "nextCursor": %s, "open": %d}
        """
        .formatted(
            String.join(",", lines),
            nextCursor == null ? "null" : "\"" + nextCursor + "\"",
            letters.length);
  }

  private String fields() {
    return """
        "id": "%s", "status": "%s", "consumer": "payment-events", "topic": "payment.events",
        "partition": 3, "offset": 4711, "attempts": 3, "eventId": "the-first-id",
        "key": {"encoding": "TEXT", "value": "01a20128-0492-7b79-a4e0-59b38028d6df"},
        "firstFailedAt": "2026-11-21T15:00:00Z", "lastFailedAt": "2026-11-21T15:00:01Z",
        "closedAt": %s
        """
        .formatted(id, status, status.equals("OPEN") ? "null" : "\"2026-11-22T01:00:00Z\"");
  }
}

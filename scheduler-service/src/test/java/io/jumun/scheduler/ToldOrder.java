package io.jumun.scheduler;

import io.jumun.scheduler.ServiceStandIn.Asked;
import java.util.List;
import java.util.UUID;

/** An order of which every service tells its part, with a card declined and one approved. */
final class ToldOrder {

  static final String REFUSED_CARD = "The card <company> refused";

  final UUID id = UUID.randomUUID();
  final UUID shopper = UUID.randomUUID();
  final UUID settledBy = UUID.randomUUID();

  ToldOrder() {
    ServiceStandIn.ORDER.answers("GET /orders/" + id, 200, order());
    ServiceStandIn.ORDER.answers(
        "GET /orders", 200, "{\"items\":[%s],\"nextCursor\":\"a+b/c=\"}".formatted(order()));
    ServiceStandIn.INVENTORY.answers("GET /reservations/" + id, 200, reservation());
    ServiceStandIn.PAYMENT.answers("GET /payments/" + id, 200, payment());
    ServiceStandIn.PAYMENT.answers("GET /payments/" + id + "/resolutions", 200, resolutions());
  }

  /** As long as it is told so: every list of payments has it. */
  void isListedAs(String status) {
    ServiceStandIn.PAYMENT.answers(
        "GET /payments",
        200,
        """
        {"items":[{"orderId":"%s","status":"%s","amount":24000,"refundedAmount":0,"currency":"KRW",
          "attempts":2,"rechecks":7,"nextCheckAt":"2026-03-02T09:20:00Z",
          "openedAt":"2026-03-02T09:00:02Z"}],"nextCursor":null}
        """
            .formatted(id, status));
  }

  /** Told among all differences, and by itself. */
  UUID differs(boolean settled) {
    UUID difference = UUID.randomUUID();
    String told = difference(difference, settled);
    ServiceStandIn.PAYMENT.answers(
        "GET /payments/reconciliation-cases",
        200,
        "{\"items\":[%s],\"nextCursor\":null}".formatted(told));
    ServiceStandIn.PAYMENT.answers("GET /payments/reconciliation-cases/" + difference, 200, told);
    return difference;
  }

  /** What order-service was asked about it. */
  Asked asked() {
    return ServiceStandIn.ORDER.last("GET /orders/" + id).orElseThrow();
  }

  private String order() {
    return """
        {"id":"%s","status":"PAID","amount":24000,"discount":1000,"couponId":null,"currency":"KRW",
         "lines":[{"productId":"%s","name":"Mug & saucer","quantity":2,"unitPrice":12500,"discount":1000}],
         "method":"CARD","payment":null,"reason":null,"refunds":[],
         "expiresAt":"2026-03-02T09:30:00Z","createdAt":"2026-03-02T09:00:00Z",
         "history":[
          {"at":"2026-03-02T09:00:00Z","what":"placed: CREATED","by":"shopper","person":"%s"},
          {"at":"2026-03-02T09:00:02Z","what":"stock is reserved: AWAITING_PAYMENT","by":"inventory-service","person":null},
          {"at":"2026-03-02T09:04:02Z","what":"paid: PAID","by":"payment-service","person":null}]}
        """
        .formatted(id, UUID.randomUUID(), shopper);
  }

  private String reservation() {
    return """
        {"orderId":"%s","status":"SOLD","openedAt":"2026-03-02T09:00:01Z",
         "changedAt":"2026-03-02T09:04:03Z","expiresAt":"2026-03-02T09:30:00Z",
         "lines":[{"productId":"%s","quantity":2,"found":null}]}
        """
        .formatted(id, UUID.randomUUID());
  }

  private String payment() {
    return """
        {"orderId":"%s","status":"APPROVED","amount":24000,"currency":"KRW",
         "attempts":[
          {"number":1,"method":"CARD","status":"DECLINED","code":"REJECT_CARD_COMPANY","message":"%s",
           "startedAt":"2026-03-02T09:02:00Z","settledAt":"2026-03-02T09:02:01Z"},
          {"number":2,"method":"CARD","status":"APPROVED","code":null,"message":null,
           "startedAt":"2026-03-02T09:04:00Z","settledAt":"2026-03-02T09:04:01Z"}],
         "refunds":[{"refundId":"%s","amount":12000,"status":"REFUSED","reason":"one is broken",
           "requestedAt":"2026-03-03T10:00:00Z","settledAt":"2026-03-03T10:00:05Z"}],
         "deadline":"2026-03-02T09:15:02Z"}
        """
        .formatted(id, REFUSED_CARD, UUID.randomUUID());
  }

  private String resolutions() {
    return """
        {"items":[{"id":"%s","action":"RECHECK_NOW","reason":"the shopper rang","statusBefore":"UNSETTLED",
          "by":"%s","resolvedAt":"2026-03-02T09:04:00.500Z"}]}
        """
        .formatted(UUID.randomUUID(), settledBy);
  }

  private String difference(UUID difference, boolean settled) {
    return """
        {"id":"%s","date":"2026-03-02","orderId":"%s","paymentKey":"key-of-the-second-card",
         "kind":"AMOUNT","proposal":"COMPARE_BY_HAND","ours":"charged 24000 KRW",
         "theirs":"DONE 24001 KRW","openedAt":"2026-03-03T02:00:00Z",%s}
        """
        .formatted(
            difference,
            id,
            settled
                ? "\"status\":\"SETTLED\",\"settledAt\":\"2026-03-03T11:00:00Z\",\"settledBy\":\"%s\",\"reason\":\"a test of the bank\""
                    .formatted(settledBy)
                : "\"status\":\"OPEN\",\"settledAt\":null,\"settledBy\":null,\"reason\":null");
  }

  /** What was asked of payment-service in its list, in any order. */
  static List<String> listsAsked(int from) {
    return ServiceStandIn.PAYMENT.asked().stream()
        .skip(from)
        .filter(asked -> asked.call().equals("GET /payments"))
        .map(Asked::query)
        .toList();
  }
}

package io.jumun.payment.test;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentKey;
import io.jumun.payment.domain.PaymentStatus;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Members with points, in the same running service as every other story. */
public abstract class PointsStory extends PaymentStory {

  protected static final UUID ADMIN = UUID.randomUUID();

  // ---- What the admin does ----

  protected void grant(UUID member, long amount) {
    var answer = grant(TOKENS.admin(ADMIN), UUID.randomUUID().toString(), grantOf(member, amount));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  protected static String grantOf(UUID member, long amount) {
    return "{\"memberId\":\"%s\",\"amount\":%d,\"reason\":\"Welcome\"}".formatted(member, amount);
  }

  protected HttpResponse<String> grant(String token, String key, String body) {
    var request =
        to(port, "/points")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  // ---- What the shopper does ----

  /** An order whose payment waits, of a member with that many points. */
  protected AnOrder readyWith(long points) {
    AnOrder order = AnOrder.fresh();
    grant(order.memberId(), points);
    request(order);
    awaitStatus(order, PaymentStatus.READY);
    return order;
  }

  protected HttpResponse<String> payWithPoints(AnOrder order) {
    return payWithPoints(order, UUID.randomUUID().toString());
  }

  protected HttpResponse<String> payWithPoints(AnOrder order, String idempotencyKey) {
    return send(
        to(port, "/payments/confirm")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .header("Authorization", "Bearer " + TOKENS.member(order.memberId()))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"orderId\":\"%s\",\"amount\":%d,\"method\":\"POINTS\"}"
                        .formatted(order.id(), order.amount()))));
  }

  protected JsonNode points(UUID member) {
    return json(get(TOKENS.member(member), "/points"));
  }

  protected HttpResponse<String> get(String token, String path) {
    var request = to(port, path).GET();
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  // ---- What stands in the books ----

  protected static Charge charge(AnOrder order, String paymentKey) {
    return new Charge(
        order.id(),
        order.memberId(),
        "POINTS",
        new PaymentKey(paymentKey),
        new Money(order.amount(), "KRW"));
  }

  protected long balance(UUID member) {
    return jdbc.sql("select balance from points_account where member_id = ?")
        .param(member)
        .query(Long.class)
        .single();
  }

  /** Signed amounts of a member's account, the oldest first. */
  protected List<Long> entries(UUID member) {
    return jdbc.sql(
            """
            select e.amount from points_entry e join points_account a on a.id = e.account_id
            where a.member_id = ? order by e.transfer_id
            """)
        .param(member)
        .query(Long.class)
        .list();
  }
}

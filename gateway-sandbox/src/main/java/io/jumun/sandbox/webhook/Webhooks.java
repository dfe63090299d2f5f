package io.jumun.sandbox.webhook;

import io.jumun.sandbox.fault.WebhookFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks in PostgreSQL. */
@Repository
class Webhooks {

  private final JdbcClient jdbc;

  Webhooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(String transmissionId, String type, String orderId, String body, WebhookFault fault) {
    jdbc.sql(
            """
            insert into webhook
              (transmission_id, event_type, order_id, body, state, due_at, copies, copy_gap)
            values (?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?), ?,
              make_interval(secs => ?))
            """)
        .params(transmissionId, type, orderId, body)
        .param(fault instanceof WebhookFault.Never ? "WITHHELD" : "PENDING")
        .param(fault instanceof WebhookFault.Late(var delay) ? seconds(delay) : 0.0)
        .param(fault instanceof WebhookFault.Duplicate ? 1 : 0)
        .param(fault instanceof WebhookFault.Duplicate(var gap) ? seconds(gap) : 0.0)
        .update();
  }

  /**
   * What is due, but for what another process is about to send. Whoever dies with it leaves it to
   * the others when the lease is over.
   */
  List<Webhook> claim(int most, Duration lease) {
    return jdbc.sql(
            """
            update webhook w set claimed_until = clock_timestamp() + make_interval(secs => ?)
            from (select transmission_id from webhook
              where state = 'PENDING' and due_at <= clock_timestamp()
                and (claimed_until is null or claimed_until <= clock_timestamp())
              order by due_at limit ? for no key update skip locked) due
            where w.transmission_id = due.transmission_id returning w.*
            """)
        .param(seconds(lease))
        .param(most)
        .query((row, _) -> webhook(row))
        .list();
  }

  void delivered(String transmissionId) {
    jdbc.sql(
            """
            update webhook set state = case when copies = 0 then 'DELIVERED' else 'PENDING' end,
              copies = greatest(copies - 1, 0), claimed_until = null, last_answer = '200',
              due_at = case when copies = 0 then due_at else clock_timestamp() + copy_gap end
            where transmission_id = ?
            """)
        .param(transmissionId)
        .update();
  }

  /**
   * @param pause until it is sent again; null for never
   */
  void failed(String transmissionId, String answer, @Nullable Duration pause) {
    jdbc.sql(
            """
            update webhook
            set failures = failures + 1, last_answer = ?, state = ?, claimed_until = null,
              due_at = clock_timestamp() + make_interval(secs => ?)
            where transmission_id = ?
            """)
        .params(answer, pause == null ? "GIVEN_UP" : "PENDING")
        .param(pause == null ? 0.0 : seconds(pause))
        .param(transmissionId)
        .update();
  }

  /** The youngest first. */
  List<Webhook> youngest(@Nullable String orderId, int limit) {
    return jdbc.sql(
            """
            select * from webhook where order_id = coalesce(?::text, order_id)
            order by created_at desc, transmission_id desc limit ?
            """)
        .param(orderId)
        .param(limit)
        .query((row, _) -> webhook(row))
        .list();
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString("transmission_id"),
        row.getString("event_type"),
        row.getString("order_id"),
        row.getString("state"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getInt("copies"),
        row.getInt("failures"),
        row.getString("last_answer"),
        row.getString("body"));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}

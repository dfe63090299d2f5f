package io.jumun.payment.persistence;

import io.jumun.payment.application.PaymentList;
import io.jumun.payment.domain.PaymentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPaymentList implements PaymentList {

  /** Greater than every id. */
  private static final UUID FIRST = new UUID(-1, -1);

  /** Said aloud, so that the index payment_open can be used. */
  private static final String UNDECIDED = "and status not in ('APPROVED', 'EXPIRED', 'CANCELLED')";

  /** Index refund_refused. */
  private static final String REFUSED =
      """
      and status = 'APPROVED' and order_id in
        (select order_id from refund where status = 'REFUSED')
      """;

  private final JdbcClient jdbc;

  JdbcPaymentList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By index payment_open, or along the primary key: most payments are decided. */
  @Override
  public List<Item> newest(Filter filter, @Nullable UUID after, int limit) {
    return jdbc.sql(
            """
            select * from payment
            where order_id < :after and (:status::text is null or status = :status) %s %s
            order by order_id desc limit :limit
            """
                .formatted(
                    isUndecided(filter.status()) ? UNDECIDED : "",
                    filter.refundRefused() ? REFUSED : ""))
        .param("after", after == null ? FIRST : after)
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("limit", limit)
        .query(JdbcPaymentList::item)
        .list();
  }

  private static boolean isUndecided(@Nullable PaymentStatus status) {
    return status != null && PaymentStatus.OPEN.contains(status);
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("order_id", UUID.class),
        PaymentStatus.valueOf(row.getString("status")),
        row.getLong("amount"),
        row.getLong("refunded_amount"),
        row.getString("currency"),
        row.getInt("attempt"),
        row.getInt("rechecks"),
        instant(row, "next_check_at"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

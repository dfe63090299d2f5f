package io.jumun.inventory.persistence;

import io.jumun.inventory.application.ReservationOfOrder;
import io.jumun.inventory.application.ReservationsOfOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One reservation by its primary key, read without locks; it and its lines are of one moment. */
@Repository
class RowsOfOrder implements ReservationsOfOrders {

  private final JdbcClient jdbc;

  RowsOfOrder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<ReservationOfOrder> of(UUID orderId) {
    List<ReservationOfOrder.Line> lines = lines(orderId);
    return jdbc.sql(
            """
            select order_id, status, opened_at, changed_at, expires_at
              from reservation where order_id = ?
            """)
        .param(orderId)
        .query((row, _) -> reservation(row, lines))
        .optional();
  }

  private List<ReservationOfOrder.Line> lines(UUID orderId) {
    return jdbc.sql(
            """
            select product_id, quantity, found
              from reservation_line where order_id = ? order by product_id
            """)
        .param(orderId)
        .query(ReservationOfOrder.Line.class)
        .list();
  }

  private static ReservationOfOrder reservation(ResultSet row, List<ReservationOfOrder.Line> lines)
      throws SQLException {
    return new ReservationOfOrder(
        row.getObject("order_id", UUID.class),
        ReservationOfOrder.Status.valueOf(row.getString("status")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("expires_at", OffsetDateTime.class)),
        lines);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}

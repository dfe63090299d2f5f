package io.jumun.payment.persistence;

import io.jumun.payment.application.Resolutions;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_resolution}. */
@Component
class JdbcResolutions implements Resolutions {

  private final JdbcClient jdbc;

  JdbcResolutions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Entry entry, UUID orderId) {
    jdbc.sql(
            """
            insert into payment_resolution
              (id, order_id, action, reason, status_before, resolved_by, resolved_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(entry.id())
        .param(orderId)
        .param(entry.action().name())
        .param(entry.reason())
        .param(entry.statusBefore().name())
        .param(entry.by())
        .param(entry.resolvedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Entry> of(UUID orderId) {
    return jdbc.sql("select * from payment_resolution where order_id = ? order by id")
        .param(orderId)
        .query(JdbcResolutions::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        Resolution.valueOf(row.getString("action")),
        row.getString("reason"),
        PaymentStatus.valueOf(row.getString("status_before")),
        row.getObject("resolved_by", UUID.class),
        row.getObject("resolved_at", OffsetDateTime.class).toInstant());
  }
}

package io.jumun.order.persistence;

import static java.util.stream.Collectors.groupingBy;

import io.jumun.order.application.HistoryEntry;
import io.jumun.order.application.OrderHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredOrderHistory implements OrderHistory {

  private final JdbcClient jdbc;

  StoredOrderHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(HistoryEntry entry) {
    jdbc.sql("insert into order_history (order_id, at, what, by, person) values (?, ?, ?, ?, ?)")
        .param(entry.orderId())
        .param(entry.at().atOffset(ZoneOffset.UTC))
        .param(entry.what())
        .param(entry.by())
        .param(entry.person())
        .update();
  }

  @Override
  public Map<UUID, List<HistoryEntry>> of(Collection<UUID> orderIds) {
    return jdbc
        .sql(
            """
            select order_id, at, what, by, person from order_history
            where order_id = any(?) order by order_id, number
            """)
        .param(orderIds.toArray(UUID[]::new))
        .query(StoredOrderHistory::entry)
        .list()
        .stream()
        .collect(groupingBy(HistoryEntry::orderId));
  }

  private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
    return new HistoryEntry(
        row.getObject("order_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("what"),
        row.getString("by"),
        row.getObject("person", UUID.class));
  }
}

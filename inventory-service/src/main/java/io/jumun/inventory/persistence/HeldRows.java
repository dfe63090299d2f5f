package io.jumun.inventory.persistence;

import io.jumun.inventory.InventoryProperties;
import io.jumun.inventory.application.HeldReservation;
import io.jumun.inventory.application.HeldReservations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Held reservations by the time at which they are due, read without locks. */
@Repository
class HeldRows implements HeldReservations {

  private static final String OVERDUE =
      """
      select count(*) from reservation
       where status = 'HELD'
         and coalesce(expires_at, opened_at) < now() - make_interval(secs => :patience)
      """;

  /** The last one seen may have been paid since: its times stay what they were. */
  private static final String LIST =
      """
      select order_id, opened_at,
             coalesce(expires_at, opened_at) + make_interval(secs => :patience) as due_by,
             coalesce(expires_at, opened_at) < now() - make_interval(secs => :patience) as overdue
        from reservation
       where status = 'HELD'
         and (not :overdueOnly
              or coalesce(expires_at, opened_at) < now() - make_interval(secs => :patience))
         and (:after::uuid is null
              or (coalesce(expires_at, opened_at), order_id)
                 > (select coalesce(expires_at, opened_at), order_id
                      from reservation where order_id = :after::uuid))
       order by coalesce(expires_at, opened_at), order_id limit :limit
      """;

  private final JdbcClient jdbc;
  private final double patience;

  HeldRows(JdbcClient jdbc, InventoryProperties properties) {
    this.jdbc = jdbc;
    this.patience = properties.patience().toMillis() / 1000.0;
  }

  @Override
  public long overdue() {
    return jdbc.sql(OVERDUE).param("patience", patience).query(Long.class).single();
  }

  @Override
  public List<HeldReservation> list(boolean overdueOnly, @Nullable UUID after, int limit) {
    return jdbc.sql(LIST)
        .param("patience", patience)
        .param("overdueOnly", overdueOnly)
        .param("after", after)
        .param("limit", limit)
        .query(HeldRows::reservation)
        .list();
  }

  private static HeldReservation reservation(ResultSet row, int number) throws SQLException {
    return new HeldReservation(
        row.getObject("order_id", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_by", OffsetDateTime.class).toInstant(),
        row.getBoolean("overdue"));
  }
}

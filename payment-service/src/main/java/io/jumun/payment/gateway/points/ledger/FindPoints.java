package io.jumun.payment.gateway.points.ledger;

import io.jumun.payment.domain.PaymentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what stands in the books, and changes nothing. */
@Component
@Transactional(readOnly = true, timeout = 10)
public class FindPoints {

  /** Greater than every id. */
  private static final UUID FIRST = new UUID(-1, -1);

  private final Books books;
  private final JdbcClient jdbc;

  FindPoints(Books books, JdbcClient jdbc) {
    this.books = books;
    this.jdbc = jdbc;
  }

  public Optional<PointsCharge> charge(PaymentKey key) {
    return books.charge(key);
  }

  /**
   * Of a member who never had points, too: nobody here knows which members there are.
   *
   * @param after the last movement of the page before; null for the first page
   */
  public Statement of(UUID member, @Nullable UUID after, int limit) {
    return new Statement(member, balance(member), movements(member, after, limit));
  }

  private long balance(UUID member) {
    return jdbc.sql("select balance from points_account where member_id = ?")
        .param(member)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Indexes points_transfer_from and points_transfer_to. */
  private List<Movement> movements(UUID member, @Nullable UUID after, int limit) {
    return jdbc.sql(
            """
            select t.id, t.kind, e.amount, c.order_id, t.reason, t.made_at
            from (
              select transfer_id, amount from points_entry
              where account_id = (select id from points_account where member_id = :member)
                and transfer_id < :after
              order by transfer_id desc limit :limit) e
            join points_transfer t on t.id = e.transfer_id
            left join points_charge c on c.payment_key = t.payment_key
            order by t.id desc
            """)
        .param("member", member)
        .param("after", after == null ? FIRST : after)
        .param("limit", limit)
        .query(FindPoints::movement)
        .list();
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    return new Movement(
        row.getObject("id", UUID.class),
        TransferKind.valueOf(row.getString("kind")),
        row.getLong("amount"),
        row.getObject("order_id", UUID.class),
        row.getString("reason"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}

package io.jumun.payment.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.application.reconciliation.BusinessDay;
import io.jumun.payment.application.reconciliation.Case;
import io.jumun.payment.application.reconciliation.CaseFilter;
import io.jumun.payment.application.reconciliation.CaseStatus;
import io.jumun.payment.application.reconciliation.Cases;
import io.jumun.payment.domain.reconciliation.Difference;
import io.jumun.payment.domain.reconciliation.Ours;
import io.jumun.payment.domain.reconciliation.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reconciliation_case}. */
@Component
class JdbcCases implements Cases {

  /** Greater than every id. */
  private static final UUID FIRST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  JdbcCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One by one: differences are few. */
  @Override
  public int open(BusinessDay day, List<Found> differences) {
    return differences.stream().mapToInt(found -> open(day, found)).sum();
  }

  private int open(BusinessDay day, Found found) {
    Ours ours = found.both().ours();
    return jdbc.sql(
            """
            insert into reconciliation_case
              (id, day, order_id, payment_key, kind, proposal, ours, theirs)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(day.date())
        .param(found.both().key().orderId())
        .param(found.both().key().paymentKey())
        .param(found.difference().name())
        .param(found.difference().proposal().name())
        .param(ours == null ? "nothing" : ours.inWords())
        .param(found.both().theirs().inWords())
        .update();
  }

  /**
   * Along the primary key, or by index reconciliation_case_open or reconciliation_case_of_order.
   */
  @Override
  public List<Case> newest(CaseFilter filter, @Nullable UUID after, int limit) {
    return jdbc.sql(
            """
            select * from reconciliation_case
            where id < :after and (:status::text is null or status = :status)
              and (:date::date is null or day = :date)
              and (:order::text is null or order_id = :order)
            order by id desc limit :limit
            """)
        .param("after", after == null ? FIRST : after)
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("date", filter.date())
        .param("order", filter.orderId())
        .param("limit", limit)
        .query(JdbcCases::row)
        .list();
  }

  @Override
  public Optional<Case> find(UUID id) {
    return jdbc.sql("select * from reconciliation_case where id = ?")
        .param(id)
        .query(JdbcCases::row)
        .optional();
  }

  @Override
  public boolean settle(UUID id, UUID by, String reason) {
    return jdbc.sql(
                """
                update reconciliation_case
                set status = 'SETTLED', settled_at = clock_timestamp(), settled_by = ?, reason = ?
                where id = ? and status = 'OPEN'
                """)
            .param(by)
            .param(reason)
            .param(id)
            .update()
        == 1;
  }

  /** Index reconciliation_case_open. */
  @Override
  public long countOpen() {
    return jdbc.sql("select count(*) from reconciliation_case where status = 'OPEN'")
        .query(Long.class)
        .single();
  }

  private static Case row(ResultSet row, int number) throws SQLException {
    return new Case(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("order_id"),
        row.getString("payment_key"),
        Difference.valueOf(row.getString("kind")),
        Proposal.valueOf(row.getString("proposal")),
        row.getString("ours"),
        row.getString("theirs"),
        CaseStatus.valueOf(row.getString("status")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row, "settled_at"),
        row.getObject("settled_by", UUID.class),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

package io.jumun.payment.persistence;

import io.jumun.payment.application.reconciliation.BookKey;
import io.jumun.payment.application.reconciliation.BusinessDay;
import io.jumun.payment.application.reconciliation.Compared;
import io.jumun.payment.application.reconciliation.GatewayBooks.Entry;
import io.jumun.payment.application.reconciliation.Progress;
import io.jumun.payment.application.reconciliation.Progress.Phase;
import io.jumun.payment.application.reconciliation.Reconciliations;
import io.jumun.payment.domain.AttemptStatus;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.reconciliation.Ours;
import io.jumun.payment.domain.reconciliation.Theirs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code reconciliation_run}, {@code gateway_transaction} and {@code
 * reconciliation_moved}.
 */
@Component
class JdbcReconciliations implements Reconciliations {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcReconciliations(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public Optional<Progress> find(UUID run) {
    return jdbc.sql("select * from reconciliation_run where run_id = ?")
        .param(run)
        .query(JdbcReconciliations::progress)
        .optional();
  }

  @Override
  public void save(Progress progress) {
    BookKey compared = progress.compared();
    jdbc.sql(
            """
            insert into reconciliation_run
              (run_id, day, phase, page_after, compared_order, compared_key, opened)
            values (:run, :day, :phase, :page, :order, :key, :opened)
            on conflict (run_id) do update set
              phase = excluded.phase, page_after = excluded.page_after, opened = excluded.opened,
              compared_order = excluded.compared_order, compared_key = excluded.compared_key
            """)
        .param("run", progress.run())
        .param("day", progress.date())
        .param("phase", progress.phase().name())
        .param("page", progress.pageAfter())
        .param("order", compared == null ? null : compared.orderId())
        .param("key", compared == null ? null : compared.paymentKey())
        .param("opened", progress.opened())
        .update();
  }

  @Override
  public void store(BusinessDay day, List<Entry> entries) {
    batches.batchUpdate(
        """
        insert into gateway_transaction
          (transaction_key, order_id, payment_key, kind, amount, currency, happened_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        entries.stream().map(JdbcReconciliations::row).toList());
    batches.batchUpdate(
        """
        insert into reconciliation_moved (day, order_id, payment_key, our_order)
        values (?, ?, ?, ?) on conflict do nothing
        """,
        entries.stream().map(entry -> moved(day, entry)).toList());
  }

  private static Object[] row(Entry entry) {
    return new Object[] {
      entry.id(),
      entry.orderId(),
      entry.paymentKey(),
      entry.kind().name(),
      entry.money().amount(),
      entry.money().currency(),
      at(entry.happenedAt())
    };
  }

  private static Object[] moved(BusinessDay day, Entry entry) {
    return new Object[] {
      day.date(), entry.orderId(), entry.paymentKey(), ourOrder(entry.orderId())
    };
  }

  /** Every order of ours has such an id. */
  private static @Nullable UUID ourOrder(String orderId) {
    try {
      return UUID.fromString(orderId);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Indexes payment_approved_at and refund_done_at; points never were at the gateway. */
  @Override
  public int collectOurs(BusinessDay day) {
    return jdbc.sql(
            """
            insert into reconciliation_moved (day, order_id, payment_key, our_order)
            select :day, p.order_id::text, a.payment_key, p.order_id
            from payment p join payment_attempt a on a.order_id = p.order_id
            where p.approved_at >= :from and p.approved_at < :until
              and a.status = 'APPROVED' and a.method <> 'POINTS'
            union
            select :day, p.order_id::text, a.payment_key, p.order_id
            from refund r join payment p on p.order_id = r.order_id
              join payment_attempt a on a.order_id = r.order_id and a.number = r.attempt
            where r.status = 'DONE' and r.settled_at >= :from and r.settled_at < :until
              and a.method <> 'POINTS'
            on conflict do nothing
            """)
        .param("day", day.date())
        .param("from", at(day.begin()))
        .param("until", at(day.end()))
        .update();
  }

  @Override
  public List<Compared> next(BusinessDay day, @Nullable BookKey after, int limit) {
    return jdbc.sql(
            """
            with moved as (
              select order_id, payment_key, our_order from reconciliation_moved
              where day = :day and (order_id, payment_key) > (:order, :key)
              order by order_id, payment_key limit :limit)
            select m.order_id, m.payment_key, a.status as attempt_status,
              p.status, p.amount, p.currency, p.refunded_amount,
              coalesce(p.approved_at >= :from and p.approved_at < :until, false) as that_day,
              t.charged, t.returned, t.currency as their_currency
            from moved m
            left join payment_attempt a on a.order_id = m.our_order and a.payment_key = m.payment_key
            left join payment p on p.order_id = a.order_id
            left join lateral (
              select (sum(amount) filter (where kind = 'CHARGED'))::bigint as charged,
                coalesce(sum(amount) filter (where kind = 'RETURNED'), 0)::bigint as returned,
                min(currency) as currency
              from gateway_transaction g
              where g.order_id = m.order_id and g.payment_key = m.payment_key) t on true
            order by m.order_id, m.payment_key
            """)
        .param("day", day.date())
        .param("order", after == null ? "" : after.orderId())
        .param("key", after == null ? "" : after.paymentKey())
        .param("limit", limit)
        .param("from", at(day.begin()))
        .param("until", at(day.end()))
        .query(JdbcReconciliations::compared)
        .list();
  }

  private static Compared compared(ResultSet row, int number) throws SQLException {
    var key = new BookKey(row.getString("order_id"), row.getString("payment_key"));
    return new Compared(key, ours(row), theirs(row));
  }

  private static @Nullable Ours ours(ResultSet row) throws SQLException {
    String attempt = row.getString("attempt_status");
    return attempt == null
        ? null
        : new Ours(
            PaymentStatus.valueOf(row.getString("status")),
            AttemptStatus.valueOf(attempt),
            new Money(row.getLong("amount"), row.getString("currency")),
            row.getLong("refunded_amount"),
            row.getBoolean("that_day"));
  }

  private static Theirs theirs(ResultSet row) throws SQLException {
    long charged = row.getLong("charged");
    return new Theirs(
        row.wasNull() ? null : Long.valueOf(charged),
        row.getLong("returned"),
        row.getString("their_currency"));
  }

  private static Progress progress(ResultSet row, int number) throws SQLException {
    String order = row.getString("compared_order");
    return new Progress(
        row.getObject("run_id", UUID.class),
        row.getObject("day", LocalDate.class),
        Phase.valueOf(row.getString("phase")),
        row.getString("page_after"),
        order == null ? null : new BookKey(order, row.getString("compared_key")),
        row.getLong("opened"));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}

package io.jumun.payment.gateway.points.ledger;

import io.jumun.payment.domain.PaymentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code points_account}, {@code points_charge} and {@code points_transfer}. Only
 * members' accounts are locked, and one in a transaction: the shop's own keep no balance in their
 * row, or every payment would wait for the one before.
 */
@Component
class Books {

  private final JdbcClient jdbc;

  Books(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction; an account is opened for a member that has none. */
  Purse lock(UUID member, UUID newAccount) {
    return find(member).orElseGet(() -> open(member, newAccount));
  }

  private Purse open(UUID member, UUID newAccount) {
    jdbc.sql(
            """
            insert into points_account (id, kind, member_id, balance) values (?, 'MEMBER', ?, 0)
            on conflict do nothing
            """)
        .param(newAccount)
        .param(member)
        .update();
    return find(member).orElseThrow();
  }

  private Optional<Purse> find(UUID member) {
    return jdbc.sql("select id, balance from points_account where member_id = ? for no key update")
        .param(member)
        .query((row, _) -> new Purse(row.getObject("id", UUID.class), row.getLong("balance")))
        .optional();
  }

  Optional<PointsCharge> charge(PaymentKey key) {
    return jdbc.sql("select * from points_charge where payment_key = ?")
        .param(key.value())
        .query(Books::charge)
        .optional();
  }

  Optional<PointsCharge> chargeAskedWith(String idempotencyKey) {
    return jdbc.sql("select * from points_charge where idempotency_key = ?")
        .param(idempotencyKey)
        .query(Books::charge)
        .optional();
  }

  boolean isRefundedWith(PaymentKey key, String idempotencyKey) {
    return jdbc.sql("select 1 from points_transfer where idempotency_key = ? and payment_key = ?")
        .param(idempotencyKey)
        .param(key.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void add(PointsCharge charge) {
    Refusal refusal = charge.refusal();
    jdbc.sql(
            """
            insert into points_charge
              (payment_key, order_id, account_id, amount, idempotency_key, code, message, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(charge.paymentKey().value())
        .param(charge.orderId())
        .param(charge.account())
        .param(charge.amount())
        .param(charge.idempotencyKey())
        .param(refusal == null ? null : refusal.code())
        .param(refusal == null ? null : refusal.message())
        .param(at(charge.decidedAt()))
        .update();
  }

  void returned(PointsCharge charge) {
    jdbc.sql("update points_charge set returned = ? where payment_key = ?")
        .param(charge.returned())
        .param(charge.paymentKey().value())
        .update();
  }

  /** Writes it down and moves the balance of the member it is about. */
  void carryOut(Transfer transfer) {
    PaymentKey key = transfer.paymentKey();
    jdbc.sql(
            """
            insert into points_transfer
              (id, kind, from_account, to_account, amount, payment_key, idempotency_key, reason,
               made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(transfer.id())
        .param(transfer.kind().name())
        .param(transfer.from())
        .param(transfer.to())
        .param(transfer.amount())
        .param(key == null ? null : key.value())
        .param(transfer.idempotencyKey())
        .param(transfer.reason())
        .param(transfer.madeBy())
        .param(at(transfer.at()))
        .update();
    jdbc.sql(
            """
            update points_account
            set balance = balance + case when id = :to then :amount else - :amount end
            where id in (:from, :to) and kind = 'MEMBER'
            """)
        .param("from", transfer.from())
        .param("to", transfer.to())
        .param("amount", transfer.amount())
        .update();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static PointsCharge charge(ResultSet row, int number) throws SQLException {
    return new PointsCharge(
        new PaymentKey(row.getString("payment_key")),
        row.getObject("order_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getLong("amount"),
        row.getString("idempotency_key"),
        refusal(row),
        row.getLong("returned"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null ? null : new Refusal(code, row.getString("message"));
  }
}

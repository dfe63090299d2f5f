package io.jumun.sandbox.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the books; an entry is written in the transaction of what it tells of. */
@Repository
public class Ledger {

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void enter(EntryKind kind, String orderId, String paymentKey, long amount, Authorship by) {
    jdbc.sql(
            """
            insert into ledger_entry
              (kind, order_id, payment_key, amount, merchant, idempotency_key, round)
            values (?, ?, ?, ?, ?, ?, (select count(*) from ledger_entry
              where order_id = ? and payment_key = ? and kind = 'REVERSAL'))
            """)
        .params(kind.name(), orderId, paymentKey, amount, by.merchant())
        .param(by.idempotencyKey())
        .params(orderId, paymentKey)
        .update();
  }

  /** The order's entries in the order in which they were made; all entries without an order. */
  List<LedgerEntry> entries(@Nullable String orderId) {
    return jdbc.sql(
            """
            select kind, order_id, payment_key, amount, at, merchant, idempotency_key
            from ledger_entry where order_id = coalesce(?::text, order_id) order by id
            """)
        .param(orderId)
        .query(
            (row, _) ->
                new LedgerEntry(
                    EntryKind.valueOf(row.getString("kind")),
                    row.getString("order_id"),
                    row.getString("payment_key"),
                    row.getLong("amount"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("merchant"),
                    row.getString("idempotency_key")))
        .list();
  }
}

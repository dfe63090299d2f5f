package io.jumun.sandbox.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transactions in PostgreSQL; one is written in the transaction of what it tells of. */
@Repository
public class Transactions {

  private final JdbcClient jdbc;

  Transactions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(
      String transactionKey,
      String paymentKey,
      String orderId,
      @Nullable String method,
      String status,
      long amount) {
    jdbc.sql(
            """
            insert into gateway_transaction
              (transaction_key, payment_key, order_id, method, status, amount)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(transactionKey, paymentKey, orderId)
        .param(method)
        .params(status, amount)
        .update();
  }

  public boolean knows(String transactionKey) {
    return jdbc.sql("select count(*) from gateway_transaction where transaction_key = ?")
            .param(transactionKey)
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Oldest first.
   *
   * @param until exclusive
   * @param after the key of the last one that was seen; null from the beginning
   */
  public List<Transaction> between(Instant from, Instant until, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select transaction_key, payment_key, order_id, method, status, amount, at
            from gateway_transaction
            where at >= ? and at < ? and (at, transaction_key) > (
              coalesce((select at from gateway_transaction where transaction_key = ?), '-infinity'),
              coalesce(?::text, ''))
            order by at, transaction_key limit ?
            """)
        .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
        .param(after)
        .param(after)
        .param(limit)
        .query((row, _) -> transaction(row))
        .list();
  }

  private static Transaction transaction(ResultSet row) throws SQLException {
    return new Transaction(
        row.getString("transaction_key"),
        row.getString("payment_key"),
        row.getString("order_id"),
        row.getString("method"),
        row.getString("status"),
        row.getLong("amount"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}

package io.jumun.sandbox.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments in PostgreSQL. Every change is conditional, so that of two rivals one succeeds. */
@Repository
class Payments {

  private static final String COLUMNS =
      """
      select p.payment_key, order_id, order_name, method, total_amount, balance_amount, status,
        requested_at, approved_at, last_transaction_key, failure_code, failure_message,
        bank_code, account_number, customer_name, due_at, secret, depositor_name, refund_status,
        due_at <= clock_timestamp() and status in ('WAITING_FOR_DEPOSIT', 'EXPIRED') account_expired
      from payment p
      left join virtual_account v on v.payment_key = p.payment_key and v.issued_at is not null
      """;

  private final JdbcClient jdbc;

  Payments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(String paymentKey, String orderId, String orderName, long amount, Duration window) {
    jdbc.sql(
            """
            insert into payment
              (payment_key, order_id, order_name, total_amount, balance_amount, status, expires_at)
            values (?, ?, ?, ?, ?, 'READY', clock_timestamp() + make_interval(secs => ?))
            """)
        .params(paymentKey, orderId, orderName, amount, amount, seconds(window))
        .update();
  }

  boolean authenticate(String paymentKey, PaymentMethod method, Duration session) {
    return changed(
        jdbc.sql(
                """
                update payment set status = 'IN_PROGRESS', method = ?,
                  authenticated_at = clock_timestamp(),
                  expires_at = clock_timestamp() + make_interval(secs => ?)
                where payment_key = ? and status = 'READY' and expires_at > clock_timestamp()
                """)
            .params(method.word(), seconds(session), paymentKey));
  }

  Optional<Payment> find(String paymentKey) {
    return jdbc.sql(COLUMNS + "where p.payment_key = ?")
        .param(paymentKey)
        .query((row, _) -> PaymentRows.payment(row, cancels(paymentKey)))
        .optional();
  }

  /** The youngest first. */
  List<Payment> youngest(@Nullable String orderId, int limit) {
    return jdbc.sql(
            COLUMNS
                + "where order_id = coalesce(?::text, order_id) order by requested_at desc limit ?")
        .param(orderId)
        .param(limit)
        .query((row, _) -> PaymentRows.payment(row, cancels(row.getString("payment_key"))))
        .list();
  }

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  Optional<Payment> lock(String paymentKey) {
    return jdbc.sql("select 1 from payment where payment_key = ? for no key update")
        .param(paymentKey)
        .query(Integer.class)
        .optional()
        .flatMap(_ -> find(paymentKey));
  }

  /** Of several payments of one order the one that was charged last, or else the youngest. */
  Optional<String> keyOfOrder(String orderId) {
    return jdbc.sql(
            """
            select payment_key from payment where order_id = ?
            order by approved_at desc nulls last, requested_at desc limit 1
            """)
        .param(orderId)
        .query(String.class)
        .optional();
  }

  Optional<String> orderOf(String paymentKey) {
    return jdbc.sql("select order_id from payment where payment_key = ?")
        .param(paymentKey)
        .query(String.class)
        .optional();
  }

  boolean approve(String paymentKey, String transactionKey) {
    return changed(
        jdbc.sql(
                """
                update payment set status = 'DONE', approved_at = clock_timestamp(),
                  last_transaction_key = ?, expires_at = null
                where payment_key = ? and status = 'IN_PROGRESS'
                """)
            .params(transactionKey, paymentKey));
  }

  /** Not to be charged any more, whether it waits in the window or for a confirm. */
  boolean abort(String paymentKey, GatewayError reason) {
    return changed(
        jdbc.sql(
                """
                update payment
                set status = 'ABORTED', failure_code = ?, failure_message = ?, expires_at = null
                where payment_key = ? and status in ('READY', 'IN_PROGRESS')
                """)
            .params(reason.code(), reason.message(), paymentKey));
  }

  /** On a locked payment, of which that much is left. */
  void cancel(String paymentKey, String transactionKey, long amount, String reason) {
    jdbc.sql(
            """
            insert into cancellation (transaction_key, payment_key, amount, reason)
            values (?, ?, ?, ?)
            """)
        .params(transactionKey, paymentKey, amount, reason)
        .update();
    jdbc.sql(
            """
            update payment
            set balance_amount = balance_amount - ?, last_transaction_key = ?, expires_at = null,
              status = case when balance_amount = ? then 'CANCELED' else 'PARTIAL_CANCELED' end
            where payment_key = ?
            """)
        .params(amount, transactionKey, amount, paymentKey)
        .update();
  }

  private List<Payment.Cancellation> cancels(String paymentKey) {
    return jdbc.sql(
            """
            select transaction_key, amount, reason, canceled_at from cancellation
            where payment_key = ? order by canceled_at, transaction_key
            """)
        .param(paymentKey)
        .query((row, _) -> PaymentRows.cancellation(row))
        .list();
  }

  private static boolean changed(JdbcClient.StatementSpec update) {
    return update.update() == 1;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

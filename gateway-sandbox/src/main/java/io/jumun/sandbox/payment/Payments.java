package io.jumun.sandbox.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments in PostgreSQL. Every change is conditional, so that of two rivals one succeeds. */
@Repository
class Payments {

  private static final String COLUMNS =
      """
      select payment_key, order_id, order_name, method, total_amount, balance_amount, status,
        requested_at, approved_at, last_transaction_key, failure_code, failure_message
      from payment
      """;

  private final JdbcClient jdbc;

  Payments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(String paymentKey, String orderId, String orderName, String method, long amount) {
    jdbc.sql(
            """
            insert into payment
              (payment_key, order_id, order_name, method, total_amount, balance_amount, status)
            values (?, ?, ?, ?, ?, ?, 'IN_PROGRESS')
            """)
        .params(paymentKey, orderId, orderName, method, amount, amount)
        .update();
  }

  Optional<Payment> find(String paymentKey) {
    return jdbc.sql(COLUMNS + "where payment_key = ?")
        .param(paymentKey)
        .query((row, _) -> PaymentRows.payment(row, cancels(paymentKey)))
        .optional();
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

  /** The time to confirm is over: nobody watches the clock, so whoever looks says so. */
  void expire(String paymentKey, Duration session) {
    jdbc.sql(
            """
            update payment set status = 'EXPIRED', failure_code = ?, failure_message = ?
            where payment_key = ? and status in ('READY', 'IN_PROGRESS')
              and authenticated_at <= clock_timestamp() - make_interval(secs => ?)
            """)
        .param(GatewayError.EXPIRED_PAYMENT.code())
        .param(GatewayError.EXPIRED_PAYMENT.message())
        .param(paymentKey)
        .param(session.toMillis() / 1000.0)
        .update();
  }

  boolean approve(String paymentKey, String transactionKey) {
    return jdbc.sql(
                """
                update payment
                set status = 'DONE', approved_at = clock_timestamp(), last_transaction_key = ?
                where payment_key = ? and status = 'IN_PROGRESS'
                """)
            .params(transactionKey, paymentKey)
            .update()
        == 1;
  }

  void abort(String paymentKey, GatewayError reason) {
    jdbc.sql(
            """
            update payment set status = 'ABORTED', failure_code = ?, failure_message = ?
            where payment_key = ? and status = 'IN_PROGRESS'
            """)
        .params(reason.code(), reason.message(), paymentKey)
        .update();
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
            update payment set balance_amount = balance_amount - ?, last_transaction_key = ?,
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
}

package io.jumun.sandbox.payment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rewrites history, which nobody else here does. */
@Repository
class Differences {

  private final JdbcClient jdbc;

  Differences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The order's payment that was charged last. */
  Optional<String> charged(String orderId) {
    return jdbc.sql(
            """
            select payment_key from payment
            where order_id = ? and status in ('DONE', 'PARTIAL_CANCELED')
            order by approved_at desc limit 1 for update
            """)
        .param(orderId)
        .query(String.class)
        .optional();
  }

  void forget(String paymentKey) {
    for (String table :
        new String[] {
          "ledger_entry", "gateway_transaction", "cancellation", "virtual_account", "payment"
        }) {
      jdbc.sql("delete from " + table + " where payment_key = ?").param(paymentKey).update();
    }
  }

  void makeUp(String paymentKey, Purchase purchase, String transactionKey) {
    jdbc.sql(
            """
            insert into payment (payment_key, order_id, order_name, method, total_amount,
              balance_amount, status, approved_at, last_transaction_key)
            values (?, ?, ?, ?, ?, ?, 'DONE', clock_timestamp(), ?)
            """)
        .params(paymentKey, purchase.orderId(), purchase.orderName(), PaymentMethod.CARD.word())
        .params(purchase.amount(), purchase.amount(), transactionKey)
        .update();
  }

  /** False when more than that has been given back. */
  boolean chargeInstead(String paymentKey, long amount) {
    boolean possible =
        jdbc.sql(
                    """
                    update payment
                    set balance_amount = balance_amount + ? - total_amount, total_amount = ?
                    where payment_key = ? and ? > total_amount - balance_amount
                    """)
                .params(amount, amount, paymentKey, amount)
                .update()
            == 1;
    if (possible) {
      jdbc.sql("update ledger_entry set amount = ? where payment_key = ? and kind = 'CHARGE'")
          .params(amount, paymentKey)
          .update();
      jdbc.sql(
              "update gateway_transaction set amount = ? where payment_key = ? and status = 'DONE'")
          .params(amount, paymentKey)
          .update();
    }
    return possible;
  }
}

package io.jumun.sandbox.payment;

import io.jumun.sandbox.SandboxProperties;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Virtual accounts in PostgreSQL, and the money that comes to them. */
@Repository
class Deposits {

  private final JdbcClient jdbc;
  private final boolean unpaidExpire;

  Deposits(JdbcClient jdbc, SandboxProperties properties) {
    this.jdbc = jdbc;
    this.unpaidExpire = properties.unpaidDeposit() == SandboxProperties.UnpaidDeposit.EXPIRED;
  }

  /** Reserved for the shopper, who learns its number when the merchant confirms. */
  void reserve(String paymentKey, String bankCode, String customerName, Instant dueAt) {
    jdbc.sql(
            """
            insert into virtual_account
              (payment_key, bank_code, account_number, customer_name, secret, due_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(paymentKey, bankCode, Keys.newAccountNumber(), customerName, Keys.newSecret())
        .param(dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean issue(String paymentKey, String transactionKey) {
    jdbc.sql("update virtual_account set issued_at = clock_timestamp() where payment_key = ?")
        .param(paymentKey)
        .update();
    return awaitDeposit(paymentKey, transactionKey, "IN_PROGRESS");
  }

  /** Only before the due date. */
  boolean deposit(String paymentKey, String transactionKey, String depositorName) {
    return jdbc.sql(
                """
                with paid as (
                  update payment p set status = 'DONE', approved_at = clock_timestamp(),
                    last_transaction_key = ?, expires_at = null
                  from virtual_account v
                  where p.payment_key = ? and v.payment_key = p.payment_key
                    and status = 'WAITING_FOR_DEPOSIT' and due_at > clock_timestamp()
                  returning p.payment_key)
                update virtual_account v set depositor_name = ?
                from paid where v.payment_key = paid.payment_key
                """)
            .params(transactionKey, paymentKey, depositorName)
            .update()
        == 1;
  }

  /** The bank takes the money back; whoever still wants the goods deposits again. */
  boolean reverse(String paymentKey, String transactionKey) {
    return awaitDeposit(paymentKey, transactionKey, "DONE");
  }

  void refunded(String paymentKey) {
    jdbc.sql("update virtual_account set refund_status = 'COMPLETED' where payment_key = ?")
        .param(paymentKey)
        .update();
  }

  private boolean awaitDeposit(String paymentKey, String transactionKey, String from) {
    return jdbc.sql(
                """
                update payment p set status = 'WAITING_FOR_DEPOSIT', approved_at = null,
                  last_transaction_key = ?, expires_at = case when ? then due_at end
                from virtual_account v
                where p.payment_key = ? and v.payment_key = p.payment_key and status = ?
                """)
            .params(transactionKey, unpaidExpire, paymentKey, from)
            .update()
        == 1;
  }
}

package io.jumun.sandbox.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets payments expire: the window after 30 min, the session 10 min after the authentication, a
 * virtual account on its due date. Whoever looks at a payment sees to it; a sweep sees to the rest.
 */
@Service
public class Expiry {

  private static final int MOST_AT_ONCE = 100;
  private static final String EXPIRE =
      """
      update payment p
      set status = 'EXPIRED', failure_code = :code, failure_message = :message, expires_at = null
      """;

  private final JdbcClient jdbc;
  private final Journal journal;

  Expiry(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** One batch; the next run takes the next. */
  @Scheduled(fixedDelayString = "${jumun.sandbox.sweep:PT1S}")
  @Transactional
  public void sweep() {
    announce(
        EXPIRE
            + """
            from (select payment_key from payment where expires_at <= clock_timestamp()
              order by expires_at limit :most for no key update skip locked) due
            where p.payment_key = due.payment_key returning p.payment_key
            """,
        "most",
        MOST_AT_ONCE);
  }

  /** Only within a transaction. */
  void ofPayment(String paymentKey) {
    announce(
        EXPIRE
            + "where payment_key = :key and expires_at <= clock_timestamp() returning payment_key",
        "key",
        paymentKey);
  }

  private void announce(String update, String name, Object parameter) {
    List<String> expired =
        jdbc.sql(update)
            .param("code", GatewayError.EXPIRED_PAYMENT.code())
            .param("message", GatewayError.EXPIRED_PAYMENT.message())
            .param(name, parameter)
            .query(String.class)
            .list();
    expired.forEach(journal::ended);
  }
}

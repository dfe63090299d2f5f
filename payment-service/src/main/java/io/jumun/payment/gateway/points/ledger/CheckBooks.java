package io.jumun.payment.gateway.points.ledger;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the books up. */
@Component
@Transactional(readOnly = true)
public class CheckBooks {

  private final JdbcClient jdbc;

  CheckBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What members could still pay with. */
  public long outstanding() {
    return jdbc.sql("select coalesce(sum(balance), 0)::bigint from points_account")
        .query(Long.class)
        .single();
  }

  /**
   * How many members' balances are not what came minus what went, and how many payments were given
   * back otherwise than written down; of those that moved since then. Always 0.
   */
  public long wrong(Instant since) {
    return jdbc.sql(
            """
            with moved as (
              select from_account, to_account, payment_key from points_transfer where id >= :first)
            select
              (select count(*) from points_account a
               where a.id in (select from_account from moved union select to_account from moved)
                 and a.kind = 'MEMBER'
                 and a.balance <> (select sum(amount) from points_entry where account_id = a.id))
              + (select count(*) from points_charge c
                 where c.payment_key in (select payment_key from moved)
                   and c.returned <> (
                     select coalesce(sum(t.amount), 0) from points_transfer t
                     where t.payment_key = c.payment_key and t.kind = 'REFUND'))
            """)
        .param("first", firstIdOf(since))
        .query(Long.class)
        .single();
  }

  /** Ids begin with their time in milliseconds, so the primary key finds the newest. */
  private static UUID firstIdOf(Instant time) {
    return new UUID(time.toEpochMilli() << 16, 0);
  }
}

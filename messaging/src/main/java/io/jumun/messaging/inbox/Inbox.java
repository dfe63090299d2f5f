package io.jumun.messaging.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes an event take effect once per consumer, however often it is delivered (invariant I4). */
public class Inbox {

  private final JdbcClient jdbc;

  public Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes the events as handled by the consumer, together with the effect if the transaction
   * commits.
   *
   * @return those that this consumer had not handled before
   * @throws IllegalStateException outside a transaction
   */
  public Set<UUID> claim(String consumer, Collection<UUID> eventIds) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The inbox is asked inside the transaction of the effect");
    }
    // Sorted: two batches that insert the same ids in different orders would deadlock.
    return new HashSet<>(
        jdbc.sql(
                """
                insert into inbox (consumer, event_id)
                select ?, id from unnest(?::uuid[]) as id order by id
                on conflict do nothing
                returning event_id
                """)
            .param(consumer)
            .param(eventIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}

package io.jumun.messaging.relay;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database remembers of the slot beside the slot itself: without it, a lost slot would
 * look like a new database.
 */
final class SlotRecord {

  private final JdbcClient jdbc;
  private final String name;

  SlotRecord(RelaySession session, String name) {
    this.jdbc = session.jdbc();
    this.name = name;
  }

  /** Whether a slot was ever made. */
  boolean exists() {
    return state().isPresent();
  }

  /** Whether rows must be published that no slot will show. */
  boolean isRecovering() {
    return state().orElse(false);
  }

  /**
   * A slot shows only what is committed after it was made, so rows that are already there must be
   * recovered.
   */
  void noteCreation() {
    jdbc.sql(
            """
            insert into relay_slot (slot_name, recovering)
            select ?, exists (select from outbox)
            on conflict do nothing
            """)
        .param(name)
        .update();
  }

  void noteLoss() {
    jdbc.sql("update relay_slot set recovering = true where slot_name = ?").param(name).update();
  }

  void noteRecovery() {
    jdbc.sql("update relay_slot set recovering = false where slot_name = ?").param(name).update();
  }

  private Optional<Boolean> state() {
    return jdbc.sql("select recovering from relay_slot where slot_name = ?")
        .param(name)
        .query(Boolean.class)
        .optional();
  }
}

package io.jumun.messaging.relay;

import io.jumun.messaging.relay.PublishedEvents.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the ids in the outbox with those on Kafka (invariant I3): every committed row is there
 * at least once, nothing else is, and per key the first appearances are in order.
 */
final class OutboxAudit {

  private OutboxAudit() {}

  /** What is wrong, one sentence each; empty when all is well. */
  static List<String> complaints(JdbcClient database, List<Published> published) {
    Set<UUID> committed =
        new HashSet<>(database.sql("select event_id from outbox").query(UUID.class).list());
    List<String> complaints = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    Map<String, Long> highest = new HashMap<>();
    for (Published event : published) {
      if (!committed.contains(event.id())) {
        complaints.add("never committed: " + event);
      } else if (seen.add(event.id())) {
        long before = highest.getOrDefault(event.key(), Long.MIN_VALUE);
        if (event.sequence() < before) {
          complaints.add("appeared after %d: %s".formatted(before, event));
        }
        highest.put(event.key(), Math.max(before, event.sequence()));
      }
    }
    committed.removeAll(seen);
    committed.forEach(id -> complaints.add("lost: " + id));
    return complaints;
  }
}

package io.jumun.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Makes the slot of a new database before the service may write. A slot that was lost since is
 * nothing for here: the replica that relays recovers it.
 */
final class SlotAtStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SlotAtStart.class);
  static final Duration ONE_ATTEMPT = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final RelayDatabase database;
  private final String slotName;
  private final Duration limit;
  private volatile boolean running;

  SlotAtStart(RelayDatabase database, String slotName, Duration limit) {
    this.database = database;
    this.slotName = slotName;
    this.limit = limit;
  }

  @Override
  public void start() {
    try (var session = RelaySession.open(database, "outbox-slot")) {
      makeFirstSlot(new ReplicationSlot(session, slotName), new SlotRecord(session, slotName));
    } catch (SQLException e) {
      throw new IllegalStateException("The relay's role cannot connect: " + database, e);
    }
    running = true;
  }

  private void makeFirstSlot(ReplicationSlot slot, SlotRecord memory) {
    if (memory.exists()) {
      return;
    }
    long end = System.nanoTime() + limit.toNanos();
    while (!isThere(slot)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "No replication slot after " + limit + ": is a transaction left open in the cluster?");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    memory.noteCreation();
  }

  private static boolean isThere(ReplicationSlot slot) {
    Optional<SlotStatus> status = slot.status();
    if (status.isPresent()) {
      // Not ready: another replica is making it.
      return status.get().isReady();
    }
    try {
      slot.create(ONE_ATTEMPT);
      return true;
    } catch (DataAccessException e) {
      log.warn("The replication slot was not made yet: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First of all: web server and listeners, which write, come in the highest phases. */
  @Override
  public int getPhase() {
    return -1000;
  }
}

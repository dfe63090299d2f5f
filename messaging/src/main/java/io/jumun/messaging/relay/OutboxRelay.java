package io.jumun.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the outbox moving: waits until this replica is the chosen one, and then relays. Nothing
 * that happens to an engine, to the database or to Kafka ends it.
 */
final class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration BETWEEN_CANDIDACIES = Duration.ofMillis(500);
  private static final Duration TO_STOP = Duration.ofSeconds(25);

  private final RelaySetup setup;
  private final RelayStatus status;
  private final GrowingPause pause;
  private volatile StopSignal stop = new StopSignal();
  private volatile @Nullable Thread supervisor;

  OutboxRelay(RelaySetup setup, RelayStatus status) {
    this.setup = setup;
    this.status = status;
    this.pause = new GrowingPause(setup.relay().longestPause());
  }

  @Override
  public void start() {
    stop = new StopSignal();
    status.is(new RelayState.Starting());
    supervisor = Thread.ofPlatform().daemon().name("outbox-relay").start(this::supervise);
  }

  private void supervise() {
    try {
      while (!stop.isAsked()) {
        relayOnceChosen();
      }
    } catch (InterruptedException e) {
      log.info("The relay was interrupted");
    } finally {
      status.is(new RelayState.Stopped());
    }
  }

  private void relayOnceChosen() throws InterruptedException {
    try (RelaySession session = RelaySession.open(setup.database(), "outbox-relay");
        RelayLeadership leadership =
            new RelayLeadership(session, setup.holder(), setup.relay().lease(), setup.progress())) {
      standBy(leadership);
      if (!stop.isAsked()) {
        status.leads(true);
        workAsLongAsChosen(leadership);
      }
    } catch (LeadershipLost e) {
      log.warn(e.getMessage());
    } catch (SQLException | RuntimeException e) {
      log.warn("The relay lost its database, trying again soon: {}", e.toString());
      status.is(new RelayState.Failing(e.toString()));
      stop.rest(pause.next());
    } finally {
      status.leads(false);
    }
  }

  private void workAsLongAsChosen(RelayLeadership leadership)
      throws SQLException, InterruptedException {
    try (RelaySession session = RelaySession.open(setup.database(), "outbox-shift")) {
      new RelayShift(setup, session, leadership, status, stop, pause).work();
    }
  }

  private void standBy(RelayLeadership leadership) throws InterruptedException {
    while (!stop.isAsked() && !leadership.acquire()) {
      status.is(new RelayState.Standby());
      stop.rest(BETWEEN_CANDIDACIES);
    }
    if (!stop.isAsked()) {
      status.is(new RelayState.Starting());
    }
  }

  @Override
  public void stop() {
    stop.ask();
    Thread thread = supervisor;
    if (thread != null) {
      join(thread);
    }
    supervisor = null;
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(TO_STOP)) {
        log.warn("The relay did not stop within {}", TO_STOP);
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return supervisor != null;
  }

  /**
   * After the slot and the topics, before those who write; and so stopped after those who write.
   */
  @Override
  public int getPhase() {
    return 100;
  }
}

package io.jumun.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the chosen replica does as long as it is the chosen one: engine after engine, each watched
 * until it ends, with growing pauses in between.
 */
final class RelayShift {

  private static final Logger log = LoggerFactory.getLogger(RelayShift.class);

  /** Between two looks at engine and slot; so also the longest that a stop waits for. */
  static final Duration TICK = Duration.ofMillis(500);

  private final RelaySetup setup;
  private final RelayLeadership leadership;
  private final ReplicationSlot slot;
  private final SlotRecovery recovery;
  private final RelayStatus status;
  private final StopSignal stop;
  private final GrowingPause pause;

  RelayShift(
      RelaySetup setup,
      RelaySession session,
      RelayLeadership leadership,
      RelayStatus status,
      StopSignal stop,
      GrowingPause pause) {
    this.setup = setup;
    this.leadership = leadership;
    this.slot = new ReplicationSlot(session, setup.slotName());
    this.recovery =
        new SlotRecovery(
            session, slot, new SlotRecord(session, setup.slotName()), this::goOnRecovering);
    this.status = status;
    this.stop = stop;
    this.pause = pause;
  }

  /**
   * Returns when the relay is to stop.
   *
   * @throws LeadershipLost when another replica has taken over
   */
  void work() throws SQLException, InterruptedException {
    slot.endReader();
    while (!stop.isAsked()) {
      try {
        recoverIfNeeded();
        runEngine();
      } catch (RelayFailure e) {
        failed("The relay failed", e);
      }
      rest(stop.isAsked() ? Duration.ZERO : pause.next());
    }
  }

  private void recoverIfNeeded() throws SQLException, InterruptedException {
    if (recovery.isNeeded()) {
      status.is(
          new RelayState.Failing("The replication slot was lost, the outbox is published again"));
      try (KafkaDelivery delivery = setup.newDelivery()) {
        recovery.recover(delivery);
      }
    }
  }

  private void goOnRecovering() {
    leadership.check();
    if (stop.isAsked()) {
      throw RelayFailure.stopping();
    }
  }

  private void runEngine() throws InterruptedException {
    try (RelayEngine engine = setup.newEngine()) {
      watch(engine);
    } finally {
      // An engine that could not be closed in time still holds the slot.
      slot.endReader();
    }
  }

  private void watch(RelayEngine engine) throws InterruptedException {
    RelayWatchdog watchdog = new RelayWatchdog(setup.relay().stallLimit(), System.nanoTime());
    while (!stop.isAsked()) {
      if (!engine.isAlive()) {
        failed("The engine ended", engine.failure().orElse(null));
        return;
      }
      if (watchdog.findsStall(look(), engine.isPublishing(), System.nanoTime())) {
        failed("The slot stands still, the engine has stalled", null);
        return;
      }
      noteSuccess(engine, watchdog);
      stop.rest(TICK);
    }
  }

  private void noteSuccess(RelayEngine engine, RelayWatchdog watchdog) {
    if (watchdog.sawProgress()) {
      pause.reset();
    }
    if (engine.isReading() && pause.isFresh()) {
      status.is(new RelayState.Relaying());
    }
  }

  private SlotStatus look() {
    leadership.check();
    return slot.status().orElseThrow(() -> RelayFailure.because("The slot is gone", null));
  }

  private void failed(String what, @Nullable Throwable cause) {
    if (stop.isAsked()) {
      return;
    }
    setup.metrics().restarted();
    log.warn("{}, starting a new one soon", what, cause);
    status.is(new RelayState.Failing(cause == null ? what : what + ": " + cause));
  }

  private void rest(Duration duration) throws InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    while (!stop.isAsked() && System.nanoTime() < end) {
      stop.rest(Duration.ofNanos(Math.min(TICK.toNanos(), Math.max(1, end - System.nanoTime()))));
      leadership.check();
    }
  }
}

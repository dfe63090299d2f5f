package io.jumun.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process for good: its number together with its birth, because numbers are given away again.
 *
 * @param pid the number the system gave it
 * @param birth when it started, in a form that no later process with the same number shares
 */
public record ProcessIdentity(long pid, String birth) {

  private static final Duration POLL = Duration.ofMillis(50);

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(process.pid(), birthOf(process));
  }

  public static ProcessIdentity current() {
    return of(ProcessHandle.current());
  }

  /** Reads what {@link #toString()} wrote. */
  public static ProcessIdentity parse(String text) {
    var parts = text.strip().split("@", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("Not a process identity: " + text);
    }
    return new ProcessIdentity(Long.parseLong(parts[0]), parts[1]);
  }

  public boolean isAlive() {
    return handle().isPresent();
  }

  /** Asks the process to end and kills it when it has not done so within the grace. */
  public void stop(Duration grace) {
    handle().ifPresent(ProcessHandle::destroy);
    if (!awaitExit(grace)) {
      kill();
    }
  }

  /** Ends the process at once, without a chance to tidy up. */
  public void kill() {
    handle().ifPresent(ProcessHandle::destroyForcibly);
    awaitExit(Duration.ofSeconds(10));
  }

  /** Waits until the process is gone; false when it still lives at the end of the limit. */
  public boolean awaitExit(Duration limit) {
    return Waiting.until(() -> !isAlive(), limit, POLL);
  }

  /** Empty when the process is gone, also when its number belongs to another one by now. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> birthOf(process).equals(birth))
        // A zombie waits for a parent that may never ask, as in a container without an init.
        .filter(process -> ProcStat.of(pid).map(stat -> !stat.isZombie()).orElse(true));
  }

  @Override
  public String toString() {
    return pid + "@" + birth;
  }

  /**
   * Ticks since boot, where the system tells them: {@link ProcessHandle.Info#startInstant()} moves
   * whenever the clock is set.
   */
  private static String birthOf(ProcessHandle process) {
    return ProcStat.of(process.pid())
        .map(stat -> BootId.CURRENT + "/" + stat.startTicks())
        .orElseGet(() -> process.info().startInstant().map(Instant::toString).orElse("unknown"));
  }
}

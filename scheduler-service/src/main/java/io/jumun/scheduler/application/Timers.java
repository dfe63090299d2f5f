package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.ElapsedTimer;
import io.jumun.scheduler.domain.RequestTimer;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every timer that was ever asked for. All times are the database's. */
public interface Timers {

  /**
   * Stores those whose id was never used; of two with the same id the first.
   *
   * @return how long until each one stored is due; negative when it is already
   */
  List<Duration> storeNew(List<RequestTimer> requests);

  /** Cancels those that are pending, and tells how many that were. */
  int cancelPending(Collection<TimerId> ids);

  /**
   * Takes the right to fire for the rest of this transaction; false when another transaction has
   * it.
   */
  boolean mayFire();

  /** Lets timers that are due elapse, soonest first, and returns them in this order. */
  List<ElapsedTimer> elapseDue(int most);

  /** How long until the next timer is due; negative when it is already, empty without any. */
  Optional<Duration> untilNext();

  /** The subject's timers by due time, after the place where the last page ended. */
  List<Timer> about(String subject, @Nullable TimerPlace after, int most);

  /**
   * Timers that are to elapse, soonest first, after the place where the last page ended.
   *
   * @param late only those that were due so long ago; null for all
   */
  List<Timer> pending(@Nullable Duration late, @Nullable TimerPlace after, int most);

  Backlog backlog();

  /**
   * @param pending timers that are to elapse
   * @param overdue those of them whose time has come
   */
  record Backlog(long pending, long overdue) {}
}

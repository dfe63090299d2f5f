package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Timer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows an operator what a subject waits for and has waited for. */
@Service
public class ListTimers {

  private final Timers timers;

  ListTimers(Timers timers) {
    this.timers = timers;
  }

  /**
   * @param after where the last page ended; null for the first
   */
  public List<Timer> about(String subject, @Nullable TimerPlace after, int most) {
    return timers.about(subject, after, most);
  }
}

package io.jumun.scheduler.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/** The wall-clock times that a cron names, as whoever has read it tells them. */
@FunctionalInterface
public interface LocalTimes {

  /** The first one after that time, in whole seconds; empty when there is none. */
  Optional<LocalDateTime> after(LocalDateTime time);
}

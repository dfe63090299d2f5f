package io.jumun.messaging.inbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * {@code jumun.dead.letters.open}: how many dead letters wait for a person, for an alarm (invariant
 * I8). Counted now and then, so that asking for metrics does not wait for the database.
 */
public class OpenDeadLetters {

  private final DeadLetters deadLetters;
  private final AtomicLong open = new AtomicLong();

  public OpenDeadLetters(DeadLetters deadLetters, MeterRegistry meters) {
    this.deadLetters = deadLetters;
    Gauge.builder("jumun.dead.letters.open", open, AtomicLong::get)
        .description("Records that could not be handled and wait for a person")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void count() {
    open.set(deadLetters.open());
  }
}

package io.jumun.messaging.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@code jumun.dead.letters.handled}: what operators did with dead letters, by outcome. */
class HandlingMetrics {

  private final Map<Handling.Outcome, Counter> counters = new EnumMap<>(Handling.Outcome.class);

  HandlingMetrics(MeterRegistry meters) {
    for (var outcome : Handling.Outcome.values()) {
      counters.put(
          outcome,
          Counter.builder("jumun.dead.letters.handled")
              .description("What operators did with dead letters")
              .tag("outcome", outcome.name())
              .register(meters));
    }
  }

  void count(Handling.Outcome outcome) {
    Objects.requireNonNull(counters.get(outcome)).increment();
  }

  /** What is rolled back did not happen. */
  void countWhenCommitted(Handling.Outcome outcome) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            count(outcome);
          }
        });
  }
}

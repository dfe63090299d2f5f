package io.jumun.benchmarks.waiting;

import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.measure.Till;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * When the clients were told.
 *
 * @param statements a second, while all waited and nothing happened
 * @param rejected when order-service said so
 */
record Told(
    Way way, double statements, Till<Crowd.Answered> till, Function<UUID, Instant> rejected) {

  /** From the event's time on Kafka, which is in milliseconds, until the client had its answer. */
  Quantiles delays() {
    return Quantiles.of(
        till.nanos(
            answer -> Duration.between(rejected.apply(answer.order()), answer.told()).toNanos()));
  }
}

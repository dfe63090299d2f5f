package io.jumun.payment.gateway.points;

import io.jumun.payment.gateway.points.ledger.CheckBooks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counted now and then, so that a scrape never waits for the database. */
@Component
class PointsMetrics {

  private static final Logger log = LoggerFactory.getLogger(PointsMetrics.class);

  /** Longer than the pause between two looks, so that nothing falls in between. */
  private static final Duration LOOKED_AT = Duration.ofMinutes(15);

  private final CheckBooks books;
  private final Clock clock;
  private final AtomicLong outstanding = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();

  PointsMetrics(CheckBooks books, Clock clock, MeterRegistry registry) {
    this.books = books;
    this.clock = clock;
    Gauge.builder("jumun.points.outstanding", outstanding, AtomicLong::get)
        .description("Points that members could still pay with")
        .register(registry);
    Gauge.builder("jumun.points.wrong", wrong, AtomicLong::get)
        .description("Balances and payments that are not the sum of their entries")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "PT1M")
  void count() {
    outstanding.set(books.outstanding());
  }

  @Scheduled(fixedDelayString = "PT5M")
  void check() {
    wrong.set(books.wrong(clock.instant().minus(LOOKED_AT)));
    if (wrong.get() > 0) {
      log.error("{} balances of points are not the sum of their entries", wrong.get());
    }
  }
}

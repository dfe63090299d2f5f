package io.jumun.inventory.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells of reservations that outlive deadline and grace ({@code
 * jumun.inventory.reservations.overdue}, and the log when there are more), and leaves them alone:
 * stock that is freed here could be paid for there.
 */
@Component
class OverdueWatch {

  private static final Logger log = LoggerFactory.getLogger(OverdueWatch.class);

  private final HeldReservations reservations;
  private final AtomicLong overdue = new AtomicLong();

  OverdueWatch(MeterRegistry meters, HeldReservations reservations) {
    this.reservations = reservations;
    Gauge.builder("jumun.inventory.reservations.overdue", overdue, AtomicLong::get)
        .description("Reservations that should be paid or closed by now")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "PT5S")
  void look() {
    long now = reservations.overdue();
    if (now > overdue.getAndSet(now)) {
      reservations.list(true, null, 1).forEach(first -> tell(now, first));
    }
  }

  private static void tell(long overdue, HeldReservation first) {
    log.warn(
        "{} reservations are overdue, first that of order {}, which was due by {}",
        overdue,
        first.orderId(),
        first.dueBy());
  }
}

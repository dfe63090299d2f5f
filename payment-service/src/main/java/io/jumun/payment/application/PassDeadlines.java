package io.jumun.payment.application;

import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.trace.Traces;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the time to pay, or remembers that it ended while the gateway was being asked. */
@Component
public class PassDeadlines {

  private static final Logger log = LoggerFactory.getLogger(PassDeadlines.class);

  private final Payments payments;
  private final DatabaseClock clock;
  private final Consequences consequences;
  private final Traces traces;

  PassDeadlines(Payments payments, DatabaseClock clock, Consequences consequences, Traces traces) {
    this.payments = payments;
    this.clock = clock;
    this.consequences = consequences;
    this.traces = traces;
  }

  /**
   * @param timers of payments, not empty
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handle(List<Received<TimerElapsed>> timers) {
    Map<UUID, Payment> known = payments.lockByOrder(timers.stream().map(PassDeadlines::orderId));
    Instant now = clock.now();
    List<Consequence> all = new ArrayList<>();
    for (var timer : timers) {
      Payment payment = known.get(orderId(timer));
      traces.continuing(
          timer.traceparent(), "pass deadline", () -> pass(timer, payment).ifPresent(all::add));
    }
    consequences.of(all, now);
  }

  private Optional<Consequence> pass(Received<TimerElapsed> timer, @Nullable Payment payment) {
    if (payment == null) {
      log.warn("Timer {} is of no payment here: ignored", timer.event().timerId());
      return Optional.empty();
    }
    PaymentStatus before = payment.status();
    return Optional.of(
        new Consequence(payment, before, payment.deadlineReached(), traces.current()));
  }

  private static UUID orderId(Received<TimerElapsed> timer) {
    return UUID.fromString(timer.event().subject());
  }
}

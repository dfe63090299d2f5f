package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Work;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over work that is due, whoever began it: one process at a time, by a lease of its own. */
@Component
class ClaimWork {

  private final Payments payments;
  private final DatabaseClock clock;
  private final PaymentProperties properties;

  ClaimWork(Payments payments, DatabaseClock clock, PaymentProperties properties) {
    this.payments = payments;
    this.clock = clock;
    this.properties = properties;
  }

  @Transactional
  public List<Work> claim(int limit) {
    var due = payments.lockDue(limit);
    Instant until = clock.now().plus(properties.lease());
    return due.stream()
        .map(payment -> payment.lease(new Lease(UuidCreator.getRandomBased(), until)))
        .toList();
  }
}

package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.Work;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    return lease(payments.lockDue(limit));
  }

  /** Only what is paid in one of these ways. */
  @Transactional
  public List<Work> claim(Set<String> methods, int limit) {
    return methods.isEmpty() ? List.of() : lease(payments.lockDueOf(methods, limit));
  }

  private List<Work> lease(List<Payment> due) {
    Instant until = clock.now().plus(properties.lease());
    return due.stream()
        .map(payment -> payment.lease(new Lease(UuidCreator.getRandomBased(), until)))
        .toList();
  }
}

package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.Resolution;
import io.jumun.payment.domain.ResolutionOutcome.NotPossible;
import io.jumun.payment.domain.ResolutionOutcome.Taken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what an operator wishes about a payment, and writes down who wished it and why. */
@Component
public class ResolvePayment {

  private final Payments payments;
  private final Resolutions resolutions;
  private final DatabaseClock clock;
  private final Consequences consequences;

  ResolvePayment(
      Payments payments, Resolutions resolutions, DatabaseClock clock, Consequences consequences) {
    this.payments = payments;
    this.resolutions = resolutions;
    this.clock = clock;
    this.consequences = consequences;
  }

  /**
   * @throws PaymentNotFound when there is none
   * @throws ResolutionNotPossible when it is not in a state for it; then nothing is written
   */
  @Transactional
  public PaymentView resolve(UUID operator, UUID orderId, Resolution wish, String reason) {
    Payment payment = payments.lock(orderId).orElseThrow(() -> PaymentNotFound.ofOrder(orderId));
    Instant now = clock.now();
    PaymentStatus before = payment.status();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    switch (payment.resolve(wish, id, now)) {
      case NotPossible refusal -> throw ResolutionNotPossible.because(refusal.why());
      case Taken _ ->
          resolutions.add(new Resolutions.Entry(id, wish, reason, before, operator, now), orderId);
    }
    consequences.of(List.of(new Consequence(payment, before, Decision.none(), null)), now);
    return PaymentView.of(payment);
  }
}

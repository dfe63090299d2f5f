package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.SettlementRules;
import io.jumun.payment.domain.Work;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the gateway's answer take effect, if it is still awaited. */
@Component
class SettleCall {

  private final Payments payments;
  private final DatabaseClock clock;
  private final Consequences consequences;
  private final SettlementRules rules;

  SettleCall(
      Payments payments, DatabaseClock clock, Consequences consequences, SettlementRules rules) {
    this.payments = payments;
    this.clock = clock;
    this.consequences = consequences;
    this.rules = rules;
  }

  @Transactional
  public void settle(Work work, GatewayAnswer answer) {
    UUID orderId = work.charge().orderId();
    Payment payment = payments.lock(orderId).orElseThrow(() -> PaymentNotFound.ofOrder(orderId));
    Instant now = clock.now();
    PaymentStatus before = payment.status();
    var decision = payment.settle(work, answer, now, rules, UuidCreator.getTimeOrderedEpoch());
    consequences.of(payment, before, decision, now);
  }

  /** The call was not made: the same work again, a moment later. */
  @Transactional
  public void postpone(Work work) {
    UUID orderId = work.charge().orderId();
    Payment payment = payments.lock(orderId).orElseThrow(() -> PaymentNotFound.ofOrder(orderId));
    payment.postpone(work, clock.now(), rules);
  }
}

package io.jumun.payment.application;

import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a hint: the payment is due to be asked about, and nothing else follows from it. */
@Component
public class HearGateway {

  private static final Logger log = LoggerFactory.getLogger(HearGateway.class);

  private final Payments payments;
  private final HintDeliveries deliveries;
  private final DatabaseClock clock;
  private final Consequences consequences;
  private final PaymentMetrics metrics;

  HearGateway(
      Payments payments,
      HintDeliveries deliveries,
      DatabaseClock clock,
      Consequences consequences,
      PaymentMetrics metrics) {
    this.payments = payments;
    this.deliveries = deliveries;
    this.clock = clock;
    this.consequences = consequences;
    this.metrics = metrics;
  }

  /** Done when it returns: only then may the gateway be told that it was heard. */
  @Transactional
  public HintOutcome hear(GatewayHint hint) {
    Optional<Payment> payment = Optional.ofNullable(hint.orderId()).flatMap(payments::lock);
    HintOutcome judged = judge(hint, payment);
    HintOutcome outcome = deliveries.store(hint, judged) ? judged : HintOutcome.REPEATED;
    if (outcome == HintOutcome.HEARD) {
      payment.ifPresent(this::askAbout);
    }
    metrics.heard(outcome);
    log.info("The gateway tells {}: {}", hint, outcome);
    return outcome;
  }

  private static HintOutcome judge(GatewayHint hint, Optional<Payment> payment) {
    if (hint.orderId() == null) {
      return HintOutcome.NOT_OURS;
    }
    if (payment.isEmpty()) {
      return HintOutcome.UNKNOWN_ORDER;
    }
    return hint.depositSecret() != null && payment.get().isForged(hint.depositSecret())
        ? HintOutcome.FORGED
        : HintOutcome.HEARD;
  }

  private void askAbout(Payment payment) {
    Instant now = clock.now();
    payment.hinted(now);
    consequences.of(
        List.of(new Consequence(payment, payment.status(), Decision.none(), null)), now);
  }
}

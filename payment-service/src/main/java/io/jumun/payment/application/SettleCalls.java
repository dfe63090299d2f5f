package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.messaging.commit.GroupCommit;
import io.jumun.messaging.commit.GroupCommits;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.CallOutcome.NotAsked;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.SettlementRules;
import io.jumun.payment.domain.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the gateway's answers take effect, if they are still awaited. Answers that come at the same
 * moment share a transaction, so that a queue of hundreds that drains leaves the connections to
 * shoppers.
 */
@Component
class SettleCalls {

  /**
   * What came of a call.
   *
   * @param traceparent of the trace in which it was made
   */
  record Called(Work work, CallOutcome outcome, @Nullable String traceparent) {

    UUID orderId() {
      return work.charge().orderId();
    }
  }

  private static final int MOST_TOGETHER = 50;

  private final Payments payments;
  private final DatabaseClock clock;
  private final Consequences consequences;
  private final SettlementRules rules;
  private final GroupCommit<Called, PaymentView> commits;

  SettleCalls(
      Payments payments,
      DatabaseClock clock,
      Consequences consequences,
      SettlementRules rules,
      PaymentProperties properties,
      GroupCommits commits) {
    this.payments = payments;
    this.clock = clock;
    this.consequences = consequences;
    this.rules = rules;
    this.commits =
        commits.of("answers", MOST_TOGETHER, properties.gateway().maxSettling(), this::together);
  }

  /**
   * Has taken effect when it returns.
   *
   * @return how the payment stands
   */
  PaymentView settle(Called called) {
    return commits.commit(called);
  }

  private List<PaymentView> together(List<Called> calls) {
    Map<UUID, Payment> known = payments.lockByOrder(calls.stream().map(Called::orderId));
    Instant now = clock.now();
    List<Consequence> all =
        calls.stream().map(called -> settle(called, known.get(called.orderId()), now)).toList();
    consequences.of(all, now);
    return all.stream().map(Consequence::payment).map(PaymentView::of).toList();
  }

  private Consequence settle(Called called, @Nullable Payment payment, Instant now) {
    if (payment == null) {
      throw PaymentNotFound.ofOrder(called.orderId());
    }
    PaymentStatus before = payment.status();
    return new Consequence(payment, before, decide(called, payment, now), called.traceparent());
  }

  private Decision decide(Called called, Payment payment, Instant now) {
    switch (called.outcome()) {
      case GatewayAnswer answer -> {
        UUID spareRefundId = UuidCreator.getTimeOrderedEpoch();
        return payment.settle(called.work(), answer, now, rules, spareRefundId);
      }
      // The call was not made: the same work again, a moment later.
      case NotAsked _ -> {
        payment.postpone(called.work(), now, rules);
        return Decision.none();
      }
    }
  }
}

package io.jumun.order.application;

import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.payment.PaymentAwaitingDeposit;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentOpened;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import io.jumun.contracts.payment.PaymentQuarantined;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.payment.PaymentUnsettled;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import io.jumun.order.domain.PaymentOfOrder;
import io.jumun.order.domain.PaymentUnderWay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What payment-service says about the money of orders. */
@Service
public class HearOfPayment {

  private final WordOnOrders words;
  private final Clock clock;

  HearOfPayment(WordOnOrders words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  @Transactional
  public void hear(List<Received<PaymentEvent>> events) {
    words.hear(events, PaymentEvent::orderId, this::decide);
  }

  private Outcome decide(Order order, Received<PaymentEvent> word) {
    return order.payment().isNew(word.sequence())
        ? decide(order, word.event(), clock.instant())
        : new Outcome.Unchanged("something newer was heard from payment-service");
  }

  private static Outcome decide(Order order, PaymentEvent word, Instant now) {
    PaymentOfOrder payment = order.payment();
    PaymentUnderWay underWay = order.paymentUnderWay();
    return switch (word) {
      case PaymentOpened opened -> underWay.opened(opened.deadline());
      case PaymentApproved approved ->
          payment.approved(
              new Money(approved.amount(), approved.currency()), approved.approvedAt(), now);
      case PaymentDeclined declined -> underWay.declined(declined.code(), declined.message());
      case PaymentUnsettled _ -> underWay.unsettled();
      case PaymentQuarantined quarantined -> underWay.quarantined(quarantined.reason());
      case PaymentAwaitingDeposit awaiting -> underWay.awaitingDeposit(awaiting.dueAt());
      case PaymentReverted reverted -> payment.reverted(reverted.dueAt(), now);
      case PaymentExpired _ -> payment.expired(now);
      case PaymentCancelled cancelled -> payment.cancelled(cancelled.refundedAmount(), now);
      case PaymentPartiallyCancelled part ->
          payment.partiallyCancelled(part.refundId(), part.refundedAmount(), now);
      case PaymentCancellationRefused refused ->
          payment.cancellationRefused(refused.refundId(), refused.code(), refused.message(), now);
    };
  }
}

package io.jumun.contracts.payment;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/** What payment-service says about the payment of an order. */
public sealed interface PaymentEvent extends DomainEvent
    permits PaymentApproved,
        PaymentAwaitingDeposit,
        PaymentCancellationRefused,
        PaymentCancelled,
        PaymentDeclined,
        PaymentExpired,
        PaymentOpened,
        PaymentPartiallyCancelled,
        PaymentQuarantined,
        PaymentReverted,
        PaymentUnsettled {

  UUID orderId();

  @Override
  default String aggregateId() {
    return orderId().toString();
  }
}

package io.jumun.system.walk;

import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReleased;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.inventory.StockReturned;
import io.jumun.contracts.inventory.StockSold;
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
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import java.time.Instant;

/** order-service: what its use cases let the order hear. */
final class OrderDesk {

  private OrderDesk() {}

  static boolean reads(InventoryEvent event) {
    return switch (event) {
      case StockReserved _, StockRejected _ -> true;
      case StockReleased _, StockSold _, StockReturned _ -> false;
    };
  }

  static void hearOfStock(World world, Letter letter) {
    if (world.order.stock().isNew(letter.number())) {
      follow(world, answer(world.order, (InventoryEvent) letter.event(), world.now));
    }
  }

  private static Outcome answer(Order order, InventoryEvent word, Instant now) {
    return switch (word) {
      case StockReserved _ -> order.stock().reserved(now);
      case StockRejected rejected -> order.stock().rejected(rejected.shortages(), now);
      case StockReleased _, StockSold _, StockReturned _ -> throw new IllegalStateException();
    };
  }

  static void hearOfPayment(World world, Letter letter) {
    if (world.order.payment().isNew(letter.number())) {
      follow(world, answer(world.order, (PaymentEvent) letter.event(), world.now));
    }
  }

  private static Outcome answer(Order order, PaymentEvent word, Instant now) {
    var payment = order.payment();
    var underWay = order.paymentUnderWay();
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

  static void follow(World world, Outcome outcome) {
    switch (outcome) {
      case Outcome.Moved moved -> moved.events().forEach(world::says);
      case Outcome.OperatorNeeded needed -> {
        world.operatorCalls.add("order: " + needed.why());
        follow(world, needed.outcome());
      }
      case Outcome.Noted noted -> noted.events().forEach(world::says);
      case Outcome.Unchanged _, Outcome.Refused _ -> {}
    }
  }
}

package io.jumun.order.domain;

import static io.jumun.order.domain.OrderStatus.AWAITING_PAYMENT;
import static io.jumun.order.domain.OrderStatus.PAID;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as payment-service's words find it. */
public final class PaymentOfOrder {

  private final OrderRecord order;

  PaymentOfOrder(OrderRecord order) {
    this.order = order;
  }

  /**
   * C1: every word is heard once, in the order in which it was said.
   *
   * @return false for one that is not newer than the last
   */
  public boolean isNew(long sequence) {
    boolean newer = sequence > order.lastPaymentSequence;
    order.lastPaymentSequence = Math.max(sequence, order.lastPaymentSequence);
    return newer;
  }

  public Outcome approved(Money charged, Instant approvedAt, Instant now) {
    return switch (order.status) {
      case AWAITING_PAYMENT ->
          charged.equals(order.orderedAmount())
              ? paid(approvedAt, now)
              : operator("%s were charged, not %s".formatted(charged, order.orderedAmount()));
      case CANCELLING -> answerIsOnItsWay();
      case PAID -> new Outcome.Unchanged("it is paid already");
      case CREATED, RESERVING -> neverAsked();
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private Outcome paid(Instant paidAt, Instant now) {
    order.paidAnnounced = true;
    order.paymentNote = order.knownOfPayment().now(PaymentNote.Status.APPROVED);
    return order.move(
        PAID, now, "paid", order.says().paid(paidAt), order.says().expiryTimerCancelled());
  }

  /** Nothing is charged and nothing will be. */
  public Outcome expired(Instant now) {
    return switch (order.status) {
      case AWAITING_PAYMENT, PAID -> {
        order.paymentNote = order.knownOfPayment().now(PaymentNote.Status.EXPIRED);
        yield order.expire("NOT_PAID", "It was not paid in time", now);
      }
      case CANCELLING -> cancellationDone(PaymentNote.Status.EXPIRED, 0, now);
      case CREATED, RESERVING -> neverAsked();
      case COMPLETED -> operator("its payment expired after it was completed");
      case REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  /** A deposit that was reported fell back: nothing may be handed over. */
  public Outcome reverted(Instant dueAt, Instant now) {
    return switch (order.status) {
      case PAID -> waitsAgain(dueAt, now);
      case AWAITING_PAYMENT -> new Outcome.Unchanged("it is waiting for its payment anyway");
      case CANCELLING -> answerIsOnItsWay();
      case CREATED, RESERVING -> neverAsked();
      case COMPLETED -> operator("its deposit fell back after it was completed");
      case REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private Outcome waitsAgain(Instant dueAt, Instant now) {
    order.paidAnnounced = false;
    order.paymentNote = order.knownOfPayment().until(PaymentNote.Status.WAITING_FOR_DEPOSIT, dueAt);
    return order.move(
        AWAITING_PAYMENT,
        now,
        "the deposit fell back, waiting for it again",
        order.says().paymentReverted(),
        order.says().awaitingDeposit(dueAt));
  }

  /**
   * @param refunded what was given back by this refund, in minor units
   */
  public Outcome partiallyCancelled(UUID refundId, long refunded, Instant now) {
    return switch (order.status) {
      case CANCELLING ->
          isAwaited(refundId) ? goesOnWithTheRest(refunded, now) : answerToAnEarlierRefund();
      case COMPLETED ->
          order.isReturning() && isAwaited(refundId)
              ? returned(refunded, now)
              : answerToAnEarlierRefund();
      case PAID -> answerToAnEarlierRefund();
      case CREATED, RESERVING, AWAITING_PAYMENT ->
          new Outcome.Unchanged("no cancellation was asked for");
      case REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private Outcome goesOnWithTheRest(long refunded, Instant now) {
    order.settle(order.refund().done(refunded, now));
    order.paymentNote = order.knownOfPayment().now(PaymentNote.Status.APPROVED);
    return order.move(
        PAID,
        now,
        told("cancelled in part", refunded),
        order.linesCancelled(order.refund().id(), refunded));
  }

  private Outcome returned(long refunded, Instant now) {
    order.settle(order.refund().done(refunded, now));
    order.requestedAt = null;
    return new Outcome.Noted(
        told("returned", refunded), List.of(order.returned(order.refund().id(), refunded)));
  }

  /** Before it is gone. */
  private String told(String what, long refunded) {
    return "%s, %s, %d given back: %s"
        .formatted(what, order.ordered().told(), refunded, order.refund().reason());
  }

  private boolean isAwaited(@Nullable UUID refundId) {
    return refundId == null || refundId.equals(order.refund().id());
  }

  private static Outcome answerToAnEarlierRefund() {
    return new Outcome.Unchanged("that refund was settled before");
  }

  /**
   * @param refunded all that was ever given back, in minor units; 0 when nothing had been charged
   */
  public Outcome cancelled(long refunded, Instant now) {
    return switch (order.status) {
      case CANCELLING -> cancellationDone(PaymentNote.Status.CANCELLED, refunded, now);
      case CREATED, RESERVING, AWAITING_PAYMENT ->
          new Outcome.Unchanged("no cancellation was asked for");
      case PAID -> operator("its payment was cancelled, which nobody asked for");
      case COMPLETED ->
          order.isReturning()
              ? returned(givenBackNow(refunded), now)
              : operator("its payment was cancelled after it was completed");
      case REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private Outcome cancellationDone(PaymentNote.Status payment, long refunded, Instant now) {
    order.settle(order.refund().done(givenBackNow(refunded), now));
    order.ordered().stay();
    order.paymentNote = order.knownOfPayment().now(payment);
    return order.cancelled(order.refund().reason(), refunded, now);
  }

  /** Of all that was ever given back, what was not before; never less than nothing. */
  private long givenBackNow(long ever) {
    long before =
        order.refunds.stream()
            .map(Refund::amount)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    return Math.max(0, ever - before);
  }

  /** The money stays where it is, so the order is paid, and a person has to explain. */
  public Outcome cancellationRefused(
      @Nullable UUID refundId, String code, String message, Instant now) {
    String why = "The refund was refused: %s (%s)".formatted(message, code);
    return switch (order.status) {
      case CANCELLING -> isAwaited(refundId) ? paidAfterAll(why, now) : answerToAnEarlierRefund();
      case COMPLETED ->
          order.isReturning() && isAwaited(refundId)
              ? notReturned(why, now)
              : answerToAnEarlierRefund();
      case CREATED, RESERVING, AWAITING_PAYMENT, PAID ->
          new Outcome.Unchanged("no cancellation is on its way");
      case REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private Outcome notReturned(String why, Instant now) {
    order.settle(order.refund().refused(now));
    order.ordered().stay();
    order.requestedAt = null;
    order.reason = why;
    return operator(why);
  }

  private Outcome paidAfterAll(String why, Instant now) {
    order.settle(order.refund().refused(now));
    order.ordered().stay();
    order.paymentNote = order.knownOfPayment().now(PaymentNote.Status.APPROVED);
    order.reason = why;
    if (order.paidAnnounced) {
      return new Outcome.OperatorNeeded(why, order.move(PAID, now, why));
    }
    order.paidAnnounced = true;
    return new Outcome.OperatorNeeded(why, order.move(PAID, now, why, order.says().paid(now)));
  }

  private static Outcome operator(String why) {
    return new Outcome.OperatorNeeded(why, new Outcome.Noted(why));
  }

  private static Outcome neverAsked() {
    return new Outcome.Unchanged("no payment was asked for");
  }

  private static Outcome answerIsOnItsWay() {
    return new Outcome.Unchanged("the answer to the cancellation is on its way");
  }
}

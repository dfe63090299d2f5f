package io.jumun.payment.domain;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of one order. This row is the one place where "paid" and "too late" meet: every
 * transition of the table in design.md section 4 is a method here, either moves the state and says
 * what to publish, or leaves it and says nothing. The caller holds the row's lock.
 */
@Entity
public class Payment extends PaymentRecord {

  protected Payment() {}

  private Payment(
      UUID orderId, @Nullable UUID memberId, String method, Money money, Instant now, Instant end) {
    this.orderId = orderId;
    this.memberId = memberId;
    this.method = method;
    this.money = money;
    this.status = PaymentStatus.READY;
    this.openedAt = now;
    this.deadline = end;
  }

  // ---- What order-service asks for ----

  static Payment of(PaymentRequested asked, Instant now, Instant deadline) {
    Money money = new Money(asked.amount(), asked.currency());
    return new Payment(asked.orderId(), asked.memberId(), asked.method(), money, now, deadline);
  }

  /** Of an order whose request to pay has not come. */
  static Payment unasked(UUID orderId, String currency, Instant now) {
    return new Payment(orderId, null, "NONE", new Money(0, currency), now, now);
  }

  /**
   * C1: whether an event of that number is newer than all that order-service has said before, which
   * is noted.
   */
  public boolean isNews(long orderSequence) {
    boolean news = orderSequence > lastOrderSequence;
    lastOrderSequence = Math.max(lastOrderSequence, orderSequence);
    return news;
  }

  /** C2: a repeated request gets the decision again, or none as long as there is none. */
  public Decision requestedAgain(Instant now) {
    return OrderAnswers.toRequest(this, now);
  }

  /** Gives back what is charged, or sees to it that nothing will be; always answers. */
  public Decision cancellationRequested(PaymentCancellationRequested asked, Instant now) {
    return OrderAnswers.toCancellation(this, asked, now);
  }

  // ---- Time ----

  /** While an attempt is open the deadline is only remembered: it is no evidence about money. */
  public Decision deadlineReached() {
    return switch (status) {
      case READY -> charging().expire();
      case CONFIRMING, UNSETTLED, QUARANTINED -> {
        deadlinePassed = true;
        yield Decision.none();
      }
      // A deposit has a due date of its own; the others are decided.
      case WAITING_FOR_DEPOSIT, APPROVED, REFUNDING, EXPIRED, CANCELLED -> Decision.none();
    };
  }

  // ---- The shopper ----

  /**
   * Records an attempt; the gateway is asked by whoever holds the lease, after the commit.
   *
   * @param traceparent the trace that goes on when the gateway has answered
   */
  public ConfirmOutcome confirm(
      Consent consent, Lease lease, @Nullable String traceparent, Instant now) {
    if (consent.amount() != money.amount()) {
      return new ConfirmOutcome.AmountDiffers(money.amount(), consent.amount());
    }
    if (attempts.know(consent.key())) {
      return new ConfirmOutcome.Known();
    }
    return switch (status) {
      case READY ->
          isLate(now)
              ? new ConfirmOutcome.TooLate()
              : new ConfirmOutcome.Started(start(consent, lease, traceparent, now));
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT ->
          new ConfirmOutcome.AnotherAttemptIsOpen();
      case APPROVED, REFUNDING, EXPIRED, CANCELLED -> new ConfirmOutcome.Closed(status);
    };
  }

  private Work start(Consent consent, Lease lease, @Nullable String trace, Instant now) {
    traceparent = trace;
    disowned = false;
    method = consent.method();
    attempts.start(orderId, consent, now);
    status = PaymentStatus.CONFIRMING;
    pending = PendingCall.due(GatewayCall.CONFIRM, now);
    return calls().lease(lease);
  }

  /**
   * Charges what needs nothing more from the shopper, as soon as somebody does the work. A refusal
   * ends the payment: there is nobody who would try again.
   */
  public void chargeAtOnce(Instant now) {
    if (status == PaymentStatus.READY) {
      atOnce = true;
      attempts.start(
          orderId, new Consent(method, new PaymentKey(orderId.toString()), money.amount()), now);
      status = PaymentStatus.CONFIRMING;
      pending = PendingCall.due(GatewayCall.CONFIRM, now);
    }
  }

  // ---- The gateway ----

  /**
   * Takes the work that the row remembers, for as long as the lease runs.
   *
   * @throws IllegalStateException when there is none
   */
  public Work lease(Lease lease) {
    return calls().lease(lease);
  }

  /**
   * What the gateway's answer means. It counts only for the attempt it was asked about and under
   * the lease it was asked with.
   *
   * @param spareRefundId the id of the refund if one must begin that nobody asked for
   */
  public Decision settle(
      Work work, GatewayAnswer answer, Instant now, SettlementRules rules, UUID spareRefundId) {
    if (!calls().awaitsAnswerOf(work)) {
      return lateAnswer(work, answer, now, spareRefundId);
    }
    return switch (status) {
      case CONFIRMING, UNSETTLED -> ChargeSettlement.settle(this, work, answer, now, rules);
      case QUARANTINED -> QuarantineClearance.settle(this, work, answer, now, rules);
      case WAITING_FOR_DEPOSIT -> DepositSettlement.settle(this, answer, now, rules);
      case REFUNDING -> RefundSettlement.settle(this, work, answer, now, rules);
      case READY, APPROVED, EXPIRED, CANCELLED ->
          Look.settle(this, work, answer, now, rules, spareRefundId);
    };
  }

  private Decision lateAnswer(Work work, GatewayAnswer answer, Instant now, UUID spareRefundId) {
    boolean charged = answer instanceof GatewayAnswer.Approved;
    return charged && attempts.number(work.attempt()).isDeclined()
        ? givingBack().chargeCameToLight(work.attempt(), spareRefundId, now)
        : Decision.none();
  }

  /** Nothing was sent, so nothing has happened, and the same is asked a little later. */
  public void postpone(Work work, Instant now, SettlementRules rules) {
    calls().postpone(work, now, rules);
  }

  /**
   * Somebody says that something has happened at the gateway: it is asked at once, and its answer
   * decides.
   */
  public void hinted(Instant now) {
    calls().hinted(now);
  }

  /**
   * An operator's wish.
   *
   * @param newRefundId the id of the refund if one begins
   */
  public ResolutionOutcome resolve(Resolution wish, UUID newRefundId, Instant now) {
    return OperatorsWish.resolve(this, wish, newRefundId, now);
  }

  /** Whether that is none of the secrets the gateway has told us of this order's deposits. */
  public boolean isForged(String depositSecret) {
    return attempts.list().stream().anyMatch(PaymentAttempt::hasDepositSecret)
        && attempts.list().stream().noneMatch(one -> one.hasDepositSecret(depositSecret));
  }

  /**
   * @param traceparent the trace that goes on when the gateway has answered
   */
  public void continueTrace(@Nullable String traceparent) {
    this.traceparent = traceparent;
  }
}

package io.jumun.payment.domain;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.payment.PaymentAwaitingDeposit;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentQuarantined;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.payment.PaymentUnsettled;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of one order. This row is the one place where "paid" and "too late" meet: every
 * transition of the table in design.md section 4 is a method here, either moves the state and says
 * what to publish, or leaves it and says nothing. The caller holds the row's lock.
 */
@Entity
public class Payment {

  /** Of a refund that follows from no request: there is no order any more that could ask. */
  private static final String UNASKED = "Charged after it was closed";

  @Id private UUID orderId;
  @Version private @Nullable Long version;
  private @Nullable UUID memberId;
  private String method;
  private Money money;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  private Instant deadline;
  private boolean deadlinePassed;
  private boolean disowned;
  private boolean atOnce;

  @AttributeOverride(name = "refundId", column = @Column(name = "cancellation_refund_id"))
  @AttributeOverride(name = "reason", column = @Column(name = "cancellation_reason"))
  private @Nullable Cancellation cancellation;

  private @Nullable PendingCall pending;
  private @Nullable Instant approvedAt;
  private @Nullable Instant depositDueAt;
  private @Nullable String traceparent;
  private long lastOrderSequence;
  private Instant openedAt;

  private Attempts attempts = new Attempts();
  private Refunds refunds = new Refunds();

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
      case READY -> expire();
      case CONFIRMING, UNSETTLED, QUARANTINED -> {
        deadlinePassed = true;
        yield Decision.none();
      }
      // A deposit has a due date of its own; the others are decided.
      case WAITING_FOR_DEPOSIT, APPROVED, REFUNDING, EXPIRED, CANCELLED -> Decision.none();
    };
  }

  boolean isLate(Instant now) {
    return deadlinePassed || !now.isBefore(deadline);
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
    return lease(lease);
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
    PendingCall call = pending();
    pending = call.leasedTo(lease.token(), lease.until());
    PaymentAttempt asked = attemptInQuestion();
    Instant postedBefore = asked.lastPostedAt();
    if (call.call() == GatewayCall.CONFIRM) {
      asked.postedUntil(lease.until());
    }
    return new Work(
        call.call(),
        new Charge(orderId, payer(), asked.method(), asked.paymentKey(), money),
        asked.number(),
        lease,
        call.idempotencyKey(asked, refunds.running()),
        refunds.running().filter(Refund::isPart).map(Refund::amount).orElse(null),
        refunds.running().map(Refund::reason).orElse("Contradiction"),
        traceparent,
        depositDueAt != null,
        postedBefore);
  }

  /**
   * What the gateway's answer means. It counts only for the attempt it was asked about and under
   * the lease it was asked with.
   *
   * @param spareRefundId the id of the refund if one must begin that nobody asked for
   */
  public Decision settle(
      Work work, GatewayAnswer answer, Instant now, SettlementRules rules, UUID spareRefundId) {
    if (!awaitsAnswerOf(work)) {
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

  /**
   * Nothing was sent, so nothing has happened: neither does the work count as asked, nor does the
   * settlement window move. A charge is not asked for later than it is repeated.
   */
  public void postpone(Work work, Instant now, SettlementRules rules) {
    if (!awaitsAnswerOf(work)) {
      return;
    }
    if (work.call() == GatewayCall.CONFIRM) {
      attempts.current().postedBy(work.postedBefore());
    }
    boolean tooLate =
        work.call() == GatewayCall.CONFIRM && !rules.mayRepeat(attempts.current().startedAt(), now);
    askAt(tooLate ? GatewayCall.QUERY : work.call(), now.plus(rules.pauseAfter(0)));
  }

  private boolean awaitsAnswerOf(Work work) {
    return pending != null
        && pending.isLeasedTo(work.lease().token())
        && attemptInQuestion().number() == work.attempt();
  }

  private Decision lateAnswer(Work work, GatewayAnswer answer, Instant now, UUID spareRefundId) {
    boolean charged = answer instanceof GatewayAnswer.Approved;
    return charged && attempts.number(work.attempt()).isDeclined()
        ? chargeCameToLight(work.attempt(), spareRefundId, now)
        : Decision.none();
  }

  /**
   * An attempt that counted as not charged is charged. Closed payments give it back (the safety net
   * of design.md section 4); else it is an operator's.
   */
  public Decision chargeCameToLight(int number, UUID refundId, Instant now) {
    if (status != PaymentStatus.EXPIRED && status != PaymentStatus.CANCELLED) {
      return Decision.alarm(Alarm.CHARGE_CAME_TO_LIGHT);
    }
    attempts.number(number).approve(now);
    approvedAt = now;
    var unasked = new Cancellation(refundId, UNASKED);
    return refund(unasked, number, money.amount(), 0, now).with(Alarm.CHARGE_CAME_TO_LIGHT);
  }

  /** Whether its order is over and the gateway has refused to give back what came to light. */
  public boolean isClosedButCharged() {
    return status == PaymentStatus.APPROVED
        && !refunds.list().isEmpty()
        && refunds.list().getLast().status() == RefundStatus.REFUSED
        && refunds.list().getLast().reason().equals(UNASKED);
  }

  /** Asks anew for what was refused; only of a payment that is closed but charged. */
  Decision refundAgain(UUID refundId, Instant now) {
    int number = refunds.list().getLast().attempt();
    return refund(new Cancellation(refundId, UNASKED), number, rest(), 0, now);
  }

  /**
   * Somebody says that something has happened at the gateway. It is asked at once, and its answer
   * decides; a decided payment is looked at, attempt by attempt.
   */
  public void hinted(Instant now) {
    switch (status) {
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT, REFUNDING ->
          pending = pending().hurried(now);
      case READY, APPROVED, EXPIRED, CANCELLED -> lookAt(attempts.count(), now);
    }
  }

  /**
   * An operator's wish.
   *
   * @param newRefundId the id of the refund if one begins
   */
  public ResolutionOutcome resolve(Resolution wish, UUID newRefundId, Instant now) {
    return OperatorsWish.resolve(this, wish, newRefundId, now);
  }

  void recheck(Instant now) {
    hinted(now);
    pending = pending == null ? null : pending.fromTheStart();
  }

  void disown(Instant now) {
    disowned = true;
    recheck(now);
  }

  boolean isDisowned() {
    return disowned;
  }

  /** Whether that is none of the secrets the gateway has told us of this order's deposits. */
  public boolean isForged(String depositSecret) {
    return attempts.list().stream().anyMatch(PaymentAttempt::hasDepositSecret)
        && attempts.list().stream().noneMatch(one -> one.hasDepositSecret(depositSecret));
  }

  // ---- Steps that settlements take ----

  /** A number below 1 ends the look. */
  void lookAt(int attempt, Instant now) {
    pending = attempt < 1 ? null : PendingCall.look(attempt, now);
  }

  Decision lookLater(Instant now, SettlementRules rules) {
    Decision decision = askLater(GatewayCall.QUERY, now, rules);
    if (rules.areExhausted(pending().rechecks())) {
      pending = null;
    }
    return decision;
  }

  /** F10: the deposit was taken back, and may come again. */
  Decision revert(Instant dueAt, Instant nextCheckAt) {
    attempts.current().reopen();
    approvedAt = null;
    status = PaymentStatus.WAITING_FOR_DEPOSIT;
    depositDueAt = dueAt;
    pending = PendingCall.due(GatewayCall.QUERY, nextCheckAt);
    return Decision.publish(new PaymentReverted(orderId, dueAt));
  }

  Decision approve(@Nullable Instant chargedAt, Instant now) {
    attempts.current().approve(now);
    pending = null;
    approvedAt = chargedAt == null ? now : chargedAt;
    if (cancellation != null) {
      return giveBack(cancellation, now);
    }
    status = PaymentStatus.APPROVED;
    return Decision.publish(Announcement.approved(this));
  }

  Decision approveNothing(Instant now) {
    status = PaymentStatus.APPROVED;
    approvedAt = now;
    return Decision.publish(Announcement.approved(this));
  }

  Decision refuse(String code, String message, Instant now) {
    attempts.current().decline(code, message, now);
    pending = null;
    if (cancellation != null) {
      return cancelUncharged(cancellation);
    }
    if (isLate(now)) {
      return expire();
    }
    if (atOnce) {
      return Decision.publish(new PaymentDeclined(orderId, attempts.count(), code, message))
          .and(expire());
    }
    status = PaymentStatus.READY;
    return Decision.publish(new PaymentDeclined(orderId, attempts.count(), code, message));
  }

  Decision neverDeposited(String code, String message, Instant now) {
    attempts.current().decline(code, message, now);
    pending = null;
    return cancellation != null ? cancelUncharged(cancellation) : expire();
  }

  Decision awaitDeposit(GatewayAnswer.AwaitingDeposit deposit, Instant nextCheckAt) {
    Instant dueAt = deposit.dueAt();
    status = PaymentStatus.WAITING_FOR_DEPOSIT;
    depositDueAt = dueAt;
    attempts.current().keep(deposit.secret());
    pending = PendingCall.due(GatewayCall.QUERY, nextCheckAt);
    return Decision.publish(
        new PaymentAwaitingDeposit(orderId, money.amount(), money.currency(), dueAt));
  }

  Decision unsettle() {
    boolean first = status == PaymentStatus.CONFIRMING;
    status = PaymentStatus.UNSETTLED;
    return first
        ? Decision.publish(new PaymentUnsettled(orderId, attempts.count()))
        : Decision.none();
  }

  Decision quarantine(String reason, Instant now) {
    status = PaymentStatus.QUARANTINED;
    pending = PendingCall.due(GatewayCall.QUERY, now);
    return Decision.publish(new PaymentQuarantined(orderId, attempts.count(), reason))
        .with(Alarm.CONTRADICTION);
  }

  Decision refunded(Instant now) {
    Refund done = refunds.finish(now);
    pending = null;
    if (done.isPart()) {
      cancellation = null;
      status = PaymentStatus.APPROVED;
      return Decision.publish(Announcement.partiallyCancelled(this, done));
    }
    status = PaymentStatus.CANCELLED;
    return Decision.publish(Announcement.cancelled(this, done.refundId()));
  }

  /** Nothing remains charged, although only a part was to go back: a person has to explain. */
  Decision everythingRefunded(Instant now) {
    runningRefund().tookEverything();
    return refunded(now).with(Alarm.CONTRADICTION);
  }

  /**
   * @throws IllegalStateException when nothing is being given back
   */
  Refund runningRefund() {
    return refunds
        .running()
        .orElseThrow(() -> new IllegalStateException("Payment " + orderId + " gives nothing back"));
  }

  Decision refundRefused(String code, String message, Instant now) {
    Refund refused = refunds.refuse(code, message, now);
    cancellation = null;
    status = PaymentStatus.APPROVED;
    // It may be refused because there is nothing left to give back: the deposit fell back
    // meanwhile.
    lookAt(attempts.count(), now);
    return Decision.publish(Announcement.refused(this, refused)).with(Alarm.REFUND_REFUSED);
  }

  /** The next step of the same question. */
  Decision askAt(GatewayCall call, Instant at) {
    pending = pending().then(call, at);
    return Decision.none();
  }

  /** After a pause that grows; at the end of the pauses an operator is called. */
  Decision askLater(GatewayCall call, Instant now, SettlementRules rules) {
    pending = pending().later(call, now, rules);
    return rules.areExhausted(pending.rechecks())
        ? Decision.alarm(Alarm.STILL_UNKNOWN)
        : Decision.none();
  }

  /** Not later than then. */
  void askBy(Instant latest) {
    PendingCall next = pending();
    pending = next.nextCheckAt().isAfter(latest) ? next.then(next.call(), latest) : next;
  }

  Decision expire() {
    status = PaymentStatus.EXPIRED;
    return Decision.publish(new PaymentExpired(orderId));
  }

  Decision cancelUncharged(Cancellation asked) {
    cancellation = asked;
    status = PaymentStatus.CANCELLED;
    return Decision.publish(Announcement.cancelled(this));
  }

  /** While the gateway is asked, its word comes first. */
  Decision remember(Cancellation asked) {
    cancellation = asked;
    return Decision.none();
  }

  Decision giveBack(Cancellation asked, Instant now) {
    return refund(asked, attempts.count(), rest(), 0, now);
  }

  /**
   * @param amount minor units, less than the {@link #rest}
   */
  Decision giveBackPart(Cancellation asked, long amount, Instant now) {
    return refund(asked, attempts.count(), amount, rest() - amount, now);
  }

  private Decision refund(
      Cancellation asked, int number, long amount, long remaining, Instant now) {
    cancellation = asked;
    refunds.begin(Refund.requested(asked, orderId, number, amount, remaining, now));
    status = PaymentStatus.REFUNDING;
    pending = PendingCall.due(GatewayCall.CANCEL, now);
    return Decision.none();
  }

  private PendingCall pending() {
    if (pending == null) {
      throw new IllegalStateException("Payment " + orderId + " has nothing to ask the gateway");
    }
    return pending;
  }

  PaymentAttempt currentAttempt() {
    return attempts.current();
  }

  private PaymentAttempt attemptInQuestion() {
    if (pending != null && pending.attempt() != null) {
      return attempts.number(pending.attempt());
    }
    return refunds
        .running()
        .map(refund -> attempts.number(refund.attempt()))
        .orElseGet(attempts::current);
  }

  PaymentAttempt attempt(int number) {
    return attempts.number(number);
  }

  boolean isCurrent(int attempt) {
    return attempts.count() == attempt;
  }

  Optional<Refund> refund(UUID refundId) {
    return refunds.withId(refundId);
  }

  /** What is still charged, in minor units. */
  long rest() {
    return money.amount() - refunds.refundedAmount();
  }

  // ---- What others may know ----

  /**
   * @param traceparent the trace that goes on when the gateway has answered
   */
  public void continueTrace(@Nullable String traceparent) {
    this.traceparent = traceparent;
  }

  public boolean belongsTo(UUID member) {
    return member.equals(memberId);
  }

  /** Whether the gateway is to be asked at once. */
  public boolean isDue(Instant now) {
    return pending != null && !pending.nextCheckAt().isAfter(now);
  }

  /** When the gateway is to be asked; null when there is nothing to ask. */
  public @Nullable Instant nextCheckAt() {
    return pending == null ? null : pending.nextCheckAt();
  }

  public UUID orderId() {
    return orderId;
  }

  /** Only an order that asked to be paid has attempts, and it named its member. */
  private UUID payer() {
    return Objects.requireNonNull(memberId);
  }

  /** The way to pay: as last tried, and before that as the order has it. */
  public String method() {
    return method;
  }

  public Money money() {
    return money;
  }

  /** Minor units. */
  public long refundedAmount() {
    return refunds.refundedAmount();
  }

  public PaymentStatus status() {
    return status;
  }

  public Instant deadline() {
    return deadline;
  }

  public boolean isDeadlinePassed() {
    return deadlinePassed;
  }

  public boolean isCancellationAsked() {
    return cancellation != null;
  }

  @Nullable UUID cancellationRefundId() {
    return cancellation == null ? null : cancellation.refundId();
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  public @Nullable Instant depositDueAt() {
    return depositDueAt;
  }

  /** By number. */
  public List<PaymentAttempt> attempts() {
    return attempts.list();
  }

  /** Oldest first. */
  public List<Refund> refunds() {
    return refunds.list();
  }
}

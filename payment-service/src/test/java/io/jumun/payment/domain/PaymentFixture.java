package io.jumun.payment.domain;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings a payment of 24,000 won into any state by the way that leads there, and remembers it. */
final class PaymentFixture {

  static final UUID ORDER = UUID.fromString("01990000-0000-7000-8000-000000000001");
  static final UUID MEMBER = UUID.fromString("01990000-0000-7000-8000-000000000002");
  static final UUID REFUND = UUID.fromString("01990000-0000-7000-8000-000000000003");
  static final UUID SPARE_REFUND = UUID.fromString("01990000-0000-7000-8000-000000000004");
  static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  static final Duration ALLOWED = Duration.ofMinutes(15);
  static final Duration LEASE = Duration.ofSeconds(60);
  static final PaymentKey CARD = new PaymentKey("card-1");
  static final PaymentKey OTHER_CARD = new PaymentKey("card-2");
  static final long AMOUNT = 24_000;

  static final SettlementRules RULES =
      new SettlementRules(
          Duration.ofMinutes(15),
          Duration.ofMinutes(10),
          List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1)),
          Duration.ofMinutes(10));

  final Payment payment;
  Instant now;
  Work work;
  Decision last;

  private PaymentFixture(Opening opening, Instant now) {
    this.payment = opening.payment();
    this.last = opening.decision();
    this.now = now;
  }

  static PaymentRequested asked(long amount) {
    return new PaymentRequested(ORDER, MEMBER, "CARD", amount, "KRW", "Two books");
  }

  static PaymentCancellationRequested cancellation() {
    return cancellation(REFUND, null);
  }

  static PaymentCancellationRequested cancellation(UUID refundId, Long amount) {
    return new PaymentCancellationRequested(ORDER, refundId, amount, "Changed my mind");
  }

  static PaymentFixture ready() {
    return new PaymentFixture(Opening.of(asked(AMOUNT), START, START, ALLOWED), START);
  }

  static PaymentFixture free() {
    return new PaymentFixture(Opening.of(asked(0), START, START, ALLOWED), START);
  }

  static PaymentFixture requestedAt(Instant requestedAt) {
    return new PaymentFixture(Opening.of(asked(AMOUNT), requestedAt, START, ALLOWED), START);
  }

  static PaymentFixture tombstone() {
    return new PaymentFixture(Opening.tombstone(cancellation(), "KRW", START), START);
  }

  static PaymentFixture confirming() {
    return ready().confirm(CARD);
  }

  static PaymentFixture unsettled() {
    return confirming().answer(new GatewayAnswer.Unknown("HTTP 500"));
  }

  static PaymentFixture quarantined() {
    return confirming().answer(anotherAmount());
  }

  static PaymentFixture waitingForDeposit() {
    return confirming().answer(new GatewayAnswer.AwaitingDeposit(START.plusSeconds(86_400)));
  }

  static PaymentFixture approved() {
    return confirming().answer(new GatewayAnswer.Approved(START));
  }

  static PaymentFixture refunding() {
    return approved().cancel();
  }

  static PaymentFixture expired() {
    return ready().deadline();
  }

  static PaymentFixture cancelled() {
    return ready().cancel();
  }

  static GatewayAnswer.Contradiction anotherAmount() {
    return new GatewayAnswer.Contradiction("It is over another amount: 1", true, START);
  }

  static GatewayAnswer.Contradiction strangersPayment(Instant chargedAt) {
    return new GatewayAnswer.Contradiction("It is about another payment", false, chargedAt);
  }

  PaymentFixture confirm(PaymentKey key) {
    var outcome = tryToConfirm(key, AMOUNT);
    work = ((ConfirmOutcome.Started) outcome).work();
    return this;
  }

  ConfirmOutcome tryToConfirm(PaymentKey key, long amount) {
    return payment.confirm(new Consent("CARD", key, amount), lease(), "trace", now);
  }

  /** Another process takes the work, once it is due. */
  PaymentFixture takeUp() {
    now = payment.nextCheckAt().isAfter(now) ? payment.nextCheckAt() : now;
    work = payment.lease(lease());
    return this;
  }

  PaymentFixture answer(GatewayAnswer answer) {
    last = payment.settle(work, answer, now, RULES, SPARE_REFUND);
    return this;
  }

  PaymentFixture takeUpAndAnswer(GatewayAnswer answer) {
    return takeUp().answer(answer);
  }

  PaymentFixture deadline() {
    last = payment.deadlineReached();
    return this;
  }

  PaymentFixture cancel() {
    last = payment.cancellationRequested(cancellation(), now);
    return this;
  }

  /** Null for all of it. */
  PaymentFixture cancelPart(UUID refundId, Long amount) {
    last = payment.cancellationRequested(cancellation(refundId, amount), now);
    return this;
  }

  PaymentFixture askAgain() {
    last = payment.requestedAgain(now);
    return this;
  }

  PaymentFixture after(Duration time) {
    now = now.plus(time);
    return this;
  }

  List<DomainEvent> published() {
    return last.events();
  }

  private Lease lease() {
    return new Lease(UUID.randomUUID(), now.plus(LEASE));
  }
}

package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.AMOUNT;
import static io.jumun.order.domain.OrderFixture.DUE;
import static io.jumun.order.domain.OrderFixture.ID;
import static io.jumun.order.domain.OrderFixture.MEMBER;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.REFUND;
import static io.jumun.order.domain.OrderFixture.awaitingPayment;
import static io.jumun.order.domain.OrderFixture.cancelling;
import static io.jumun.order.domain.OrderFixture.cancellingAfterPaid;
import static io.jumun.order.domain.OrderFixture.completed;
import static io.jumun.order.domain.OrderFixture.events;
import static io.jumun.order.domain.OrderFixture.in;
import static io.jumun.order.domain.OrderFixture.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.OrderAwaitingDeposit;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.scheduler.TimerCancelled;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What payment-service's words do to an order: one sentence for each row of the table. */
class PaymentOfOrderTest {

  private static final TimerCancelled TIMER_CANCELLED = new TimerCancelled("order-expiry/" + ID);

  @Test
  void isPaidWhenThePaymentIsApproved() {
    Order order = awaitingPayment();
    Instant approvedAt = NOW.minusSeconds(3);

    assertThat(events(order.payment().approved(AMOUNT, approvedAt, NOW)))
        .containsExactly(new OrderPaid(ID, MEMBER, 16_000, "KRW", approvedAt), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void theAnswerToAnEarlierRefundSettlesNoLaterOne() {
    Order order = cancellingAfterPaid();
    order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "not today", NOW);
    order.cancel("again", UUID.randomUUID(), NOW);

    assertThat(order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "not today", NOW))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLING);
  }

  @Test
  void isNotPaidWithAnotherAmountAndCallsAPerson() {
    Order order = awaitingPayment();

    assertThat(order.payment().approved(new Money(15_999, "KRW"), NOW, NOW))
        .isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.payment().approved(new Money(16_000, "USD"), NOW, NOW))
        .isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void ignoresALateApprovalWhileCancelling() {
    Order order = cancelling();

    assertThat(order.payment().approved(AMOUNT, NOW, NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLING);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AWAITING_PAYMENT")
  void ignoresAnApprovalThatItDoesNotWaitFor(OrderStatus status) {
    Order order = in(status);

    assertThat(order.payment().approved(AMOUNT, NOW, NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAITING_PAYMENT", "PAID"})
  void expiresWhenItsPaymentDoes(OrderStatus status) {
    Order order = in(status);

    assertThat(events(order.payment().expired(NOW)))
        .containsExactly(new OrderExpired(ID, MEMBER, "NOT_PAID"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
  }

  @Test
  void isCancelledWhenItsPaymentExpiresMeanwhile() {
    Order order = cancelling();

    assertThat(events(order.payment().expired(NOW)))
        .containsExactly(
            new OrderCancelled(ID, MEMBER, "changed my mind", 0, "KRW"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void isCancelledWhenItsPaymentIs() {
    Order order = cancellingAfterPaid();

    assertThat(events(order.payment().cancelled(16_000, NOW)))
        .containsExactly(
            new OrderCancelled(ID, MEMBER, "changed my mind", 16_000, "KRW"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.refunds())
        .containsExactly(Refund.requested(REFUND, "changed my mind", NOW).done(16_000, NOW));
  }

  @Test
  void isPaidAgainAndCallsAPersonWhenTheRefundIsRefused() {
    Order order = cancellingAfterPaid();

    Outcome outcome = order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "too old", NOW);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.OperatorNeeded.class,
            needed -> assertThat(needed.why()).contains("NOT_CANCELABLE"));
    assertThat(events(outcome)).isEmpty();
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(order.reason()).isEqualTo("The refund was refused: too old (NOT_CANCELABLE)");
    assertThat(order.refunds())
        .containsExactly(Refund.requested(REFUND, "changed my mind", NOW).refused(NOW));
  }

  @Test
  void saysThatItIsPaidWhenTheRefundIsRefusedAndItNeverSaidSo() {
    Order order = cancelling();

    assertThat(
            events(order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "too old", NOW)))
        .containsExactly(new OrderPaid(ID, MEMBER, 16_000, "KRW", NOW));
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void asksUnderANewRefundIdWhenCancelledAfterARefusal() {
    Order order = cancellingAfterPaid();
    order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "too old", NOW);
    UUID second = UUID.randomUUID();

    order.cancel("please", second, NOW);

    assertThat(order.refunds()).extracting(Refund::id).containsExactly(REFUND, second);
    assertThat(order.refunds())
        .extracting(Refund::status)
        .containsExactly(Refund.Status.REFUSED, Refund.Status.REQUESTED);
  }

  @Test
  void waitsAgainWhenTheDepositFallsBack() {
    Order order = paid();

    assertThat(events(order.payment().reverted(DUE, NOW)))
        .containsExactly(
            new OrderPaymentReverted(ID, MEMBER), new OrderAwaitingDeposit(ID, MEMBER, DUE));
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void saysThatItIsPaidAgainAfterTheDepositFellBack() {
    Order order = paid();
    order.payment().reverted(DUE, NOW);

    assertThat(events(order.payment().approved(AMOUNT, NOW, NOW)))
        .contains(new OrderPaid(ID, MEMBER, 16_000, "KRW", NOW));
  }

  @Test
  void saysThatItIsPaidWhenTheRefundIsRefusedAfterTheDepositFellBack() {
    Order order = paid();
    order.payment().reverted(DUE, NOW);
    order.cancel("changed my mind", REFUND, NOW);

    assertThat(
            events(order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "too old", NOW)))
        .containsExactly(new OrderPaid(ID, MEMBER, 16_000, "KRW", NOW));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PAID", "COMPLETED"})
  void ignoresAFallenDepositThatItDoesNotHave(OrderStatus status) {
    Order order = in(status);

    assertThat(order.payment().reverted(DUE, NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void callsAPersonWhenTheMoneyIsGoneAfterItWasCompleted() {
    Order order = completed();

    assertThat(order.payment().reverted(DUE, NOW)).isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.payment().expired(NOW)).isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.payment().cancelled(16_000, NOW)).isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void callsAPersonWhenTheMoneyIsGoneAndNobodyAsked() {
    Order order = paid();

    assertThat(order.payment().cancelled(16_000, NOW)).isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "RESERVING", "REJECTED", "EXPIRED", "CANCELLED"})
  void ignoresAnExpiredPaymentThatItDoesNotHave(OrderStatus status) {
    Order order = in(status);

    assertThat(order.payment().expired(NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CANCELLING", "PAID", "COMPLETED"})
  void ignoresACancelledPaymentThatItDidNotAskFor(OrderStatus status) {
    Order order = in(status);

    assertThat(order.payment().cancelled(0, NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CANCELLING")
  void ignoresARefusedRefundThatItDidNotAskFor(OrderStatus status) {
    Order order = in(status);

    assertThat(order.payment().cancellationRefused(REFUND, "X", "y", NOW))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void showsADeclinedCardAndStaysOpenForAnother() {
    Order order = awaitingPayment();
    order.paymentUnderWay().opened(DUE);

    assertThat(order.paymentUnderWay().declined("REJECT_CARD", "no money"))
        .isInstanceOf(Outcome.Noted.class);
    assertThat(order.paymentNote())
        .isEqualTo(new PaymentNote(PaymentNote.Status.DECLINED, DUE, "REJECT_CARD", "no money"));
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void goesOnShowingTheRefusalWhenItHearsAgainThatThePaymentIsOpen() {
    Order order = awaitingPayment();
    order.paymentUnderWay().opened(DUE);
    order.paymentUnderWay().declined("REJECT_CARD", "no money");

    assertThat(order.paymentUnderWay().opened(DUE)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void writesTheSameNewsDownOnce() {
    Order order = awaitingPayment();

    assertThat(order.paymentUnderWay().unsettled()).isInstanceOf(Outcome.Noted.class);
    assertThat(order.paymentUnderWay().unsettled()).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.paymentUnderWay().quarantined("another amount"))
        .isInstanceOf(Outcome.Noted.class);
    assertThat(order.paymentUnderWay().awaitingDeposit(DUE)).isInstanceOf(Outcome.Noted.class);
  }

  @Test
  void tellsInventoryUntilWhenADepositCanComeAndNotTwice() {
    Order order = in(OrderStatus.AWAITING_PAYMENT);

    assertThat(order.paymentUnderWay().awaitingDeposit(DUE))
        .isInstanceOfSatisfying(
            Outcome.Noted.class,
            noted ->
                assertThat(noted.events())
                    .containsExactly(new OrderAwaitingDeposit(ID, MEMBER, DUE)));
    assertThat(order.paymentUnderWay().awaitingDeposit(DUE)).isInstanceOf(Outcome.Unchanged.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"AWAITING_PAYMENT", "CANCELLING"})
  void ignoresNewsOfAPaymentThatIsNotUnderWay(OrderStatus status) {
    Order order = in(status);

    assertThat(order.paymentUnderWay().opened(DUE)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.paymentUnderWay().declined("X", "y")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.paymentUnderWay().unsettled()).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void hearsEachWordOnceAndInOrder() {
    PaymentOfOrder payment = awaitingPayment().payment();

    assertThat(payment.isNew(7)).isTrue();
    assertThat(payment.isNew(7)).isFalse();
    assertThat(payment.isNew(6)).isFalse();
    assertThat(payment.isNew(9)).isTrue();
  }
}

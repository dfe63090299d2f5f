package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.AMOUNT;
import static io.jumun.order.domain.OrderFixture.EXPIRES;
import static io.jumun.order.domain.OrderFixture.ID;
import static io.jumun.order.domain.OrderFixture.MEMBER;
import static io.jumun.order.domain.OrderFixture.MINIMUM;
import static io.jumun.order.domain.OrderFixture.MUG;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.PLACED;
import static io.jumun.order.domain.OrderFixture.PLATE;
import static io.jumun.order.domain.OrderFixture.REFUND;
import static io.jumun.order.domain.OrderFixture.created;
import static io.jumun.order.domain.OrderFixture.events;
import static io.jumun.order.domain.OrderFixture.in;
import static io.jumun.order.domain.OrderFixture.worth;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderCompleted;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLine;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What shopper, timer and sweep do to an order: one sentence for each row of the table. */
class OrderOfShopperTest {

  private static final TimerCancelled TIMER_CANCELLED = new TimerCancelled("order-expiry/" + ID);

  @Test
  void isPlacedWithThePricesOfTheDayAndAsksForItsTimer() {
    Order order = created();

    assertThat(events(order.placed()))
        .containsExactly(
            new OrderPlaced(
                ID,
                MEMBER,
                List.of(
                    new OrderLine(MUG.id(), "Mug", 2, 4_500),
                    new OrderLine(PLATE.id(), "Plate", 1, 7_000)),
                16_000,
                0,
                "KRW",
                null,
                PLACED,
                EXPIRES),
            new TimerRequested(
                "order-expiry/" + ID, ID.toString(), "order-expiry", EXPIRES, Map.of()));
    assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
  }

  @Test
  void asksForItsStockWhenCheckedOut() {
    Order order = created();

    Outcome outcome = order.checkOut(PaymentMethod.CARD, MINIMUM, NOW);

    assertThat(events(outcome))
        .containsExactly(
            new StockReservationRequested(
                ID,
                List.of(new RequestedQuantity(MUG.id(), 2), new RequestedQuantity(PLATE.id(), 1)),
                EXPIRES));
    assertThat(order.status()).isEqualTo(OrderStatus.RESERVING);
    assertThat(order.method()).isEqualTo(PaymentMethod.CARD);
  }

  @Test
  void isNotCheckedOutFromItsExpiryOnEvenWhenTheTimerIsLate() {
    Order order = created();

    assertThat(order.checkOut(PaymentMethod.CARD, MINIMUM, EXPIRES))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.TOO_LATE));
    assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
    assertThat(order.checkOut(PaymentMethod.CARD, MINIMUM, EXPIRES.minusNanos(1)))
        .isInstanceOf(Outcome.Moved.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESERVING", "AWAITING_PAYMENT"})
  void checkedOutAgainWithTheSameMethodChangesNothing(OrderStatus status) {
    Order order = in(status);

    assertThat(order.checkOut(PaymentMethod.CARD, MINIMUM, EXPIRES.plusSeconds(1)))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESERVING", "AWAITING_PAYMENT"})
  void checkedOutAgainWithAnotherMethodIsRefused(OrderStatus status) {
    Order order = in(status);

    assertThat(order.checkOut(PaymentMethod.POINTS, MINIMUM, NOW))
        .isEqualTo(wrongState(order, "The order is %s already, to be paid with CARD"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "CANCELLING", "COMPLETED", "REJECTED", "EXPIRED", "CANCELLED"})
  void cannotBeCheckedOutElsewhereAndSaysWhereItIs(OrderStatus status) {
    Order order = in(status);

    assertThat(order.checkOut(PaymentMethod.CARD, MINIMUM, NOW))
        .isEqualTo(wrongState(order, "An order that is %s cannot be checked out"));
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void isNotCheckedOutForLessThanCanBeChargedButForNothing() {
    assertThat(worth(99).checkOut(PaymentMethod.CARD, 100, NOW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.refusal()).isEqualTo(Refusal.AMOUNT_BELOW_MINIMUM));
    assertThat(worth(100).checkOut(PaymentMethod.CARD, 100, NOW)).isInstanceOf(Outcome.Moved.class);
    assertThat(worth(0).checkOut(PaymentMethod.CARD, 100, NOW)).isInstanceOf(Outcome.Moved.class);
  }

  @Test
  void isPaidWithPointsHoweverFewTheyAre() {
    assertThat(worth(1).checkOut(PaymentMethod.POINTS, MINIMUM, NOW))
        .isInstanceOf(Outcome.Moved.class);
  }

  @Test
  void isNotPaidWithPointsInAnotherCurrency() {
    Product imported = new Product(UUID.randomUUID(), "Book", new Money(1_500, "USD"));
    Order order =
        OrderFixture.place(
            new Basket.Lines()
                .add(imported.id(), new Quantity(1))
                .basket()
                .priced(Map.of(imported.id(), imported)));

    assertThat(order.checkOut(PaymentMethod.POINTS, MINIMUM, NOW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.refusal()).isEqualTo(Refusal.METHOD_NOT_SUPPORTED));
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "RESERVING"})
  void isCancelledAtOnceWhileNoMoneyIsInvolved(OrderStatus status) {
    Order order = in(status);

    assertThat(events(order.cancel("too dear", REFUND, NOW)))
        .containsExactly(new OrderCancelled(ID, MEMBER, "too dear", 0, "KRW"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.reason()).isEqualTo("too dear");
    assertThat(order.refunds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAITING_PAYMENT", "PAID"})
  void asksForTheMoneyBackWhenCancelledLater(OrderStatus status) {
    Order order = in(status);

    assertThat(events(order.cancel("too dear", REFUND, NOW)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, null, "too dear"));
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLING);
    assertThat(order.refunds())
        .singleElement()
        .extracting(Refund::status)
        .isEqualTo(Refund.Status.REQUESTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLING", "CANCELLED"})
  void cancelledAgainChangesNothing(OrderStatus status) {
    Order order = in(status);

    assertThat(order.cancel("again", REFUND, NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
    assertThat(order.refunds().size()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "REJECTED", "EXPIRED"})
  void cannotBeCancelledWhenItIsOverOtherwise(OrderStatus status) {
    Order order = in(status);

    assertThat(order.cancel("too late", REFUND, NOW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> {
              assertThat(r.refusal()).isEqualTo(Refusal.WRONG_STATE);
              assertThat(r.why()).contains(status.name());
            });
  }

  @Test
  void isCompletedWhenPaid() {
    Order order = in(OrderStatus.PAID);

    assertThat(events(order.complete(NOW))).containsExactly(new OrderCompleted(ID, MEMBER, NOW));
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.complete(NOW)).isInstanceOf(Outcome.Unchanged.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PAID", "COMPLETED"})
  void isNotCompletedElsewhere(OrderStatus status) {
    Order order = in(status);

    assertThat(order.complete(NOW))
        .isEqualTo(wrongState(order, "An order that is %s cannot be completed"));
  }

  @Test
  void expiresWhenItWasNotCheckedOutInTime() {
    Order order = created();

    assertThat(events(order.expire(EXPIRES)))
        .containsExactly(new OrderExpired(ID, MEMBER, "NOT_CHECKED_OUT"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
  }

  @Test
  void expiresWhenItsStockWasNotReservedInTime() {
    Order order = in(OrderStatus.RESERVING);

    assertThat(events(order.expire(EXPIRES)))
        .containsExactly(new OrderExpired(ID, MEMBER, "NOT_RESERVED"), TIMER_CANCELLED);
    assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CREATED", "RESERVING"})
  void ignoresItsTimerFromPaymentOn(OrderStatus status) {
    Order order = in(status);

    assertThat(order.expire(EXPIRES)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void repeatsItsOwnRequestAndNothingElse() {
    assertThat(in(OrderStatus.RESERVING).repeatRequest(NOW))
        .get()
        .isInstanceOf(StockReservationRequested.class);
    assertThat(in(OrderStatus.AWAITING_PAYMENT).repeatRequest(NOW))
        .contains(
            new PaymentRequested(
                ID, MEMBER, "CARD", AMOUNT.amount(), AMOUNT.currency(), "Mug and 1 more"));
    assertThat(in(OrderStatus.CANCELLING).repeatRequest(NOW))
        .contains(new PaymentCancellationRequested(ID, REFUND, null, "changed my mind"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "PAID", "COMPLETED", "REJECTED", "EXPIRED", "CANCELLED"})
  void hasNothingToRepeatWhereItWaitsForNobody(OrderStatus status) {
    Order order = in(status);

    assertThat(order.repeatRequest(NOW)).isEmpty();
    assertThat(order.status()).isEqualTo(status);
  }

  private static Outcome wrongState(Order order, String sentence) {
    return new Outcome.Refused(Refusal.WRONG_STATE, sentence.formatted(order.status()));
  }
}

package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.AMOUNT;
import static io.jumun.order.domain.OrderFixture.ID;
import static io.jumun.order.domain.OrderFixture.MEMBER;
import static io.jumun.order.domain.OrderFixture.MUG;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.PLATE;
import static io.jumun.order.domain.OrderFixture.REFUND;
import static io.jumun.order.domain.OrderFixture.completed;
import static io.jumun.order.domain.OrderFixture.events;
import static io.jumun.order.domain.OrderFixture.in;
import static io.jumun.order.domain.OrderFixture.paid;
import static io.jumun.order.domain.OrderStatus.CANCELLED;
import static io.jumun.order.domain.OrderStatus.CANCELLING;
import static io.jumun.order.domain.OrderStatus.COMPLETED;
import static io.jumun.order.domain.OrderStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderLine;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderReturned;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.order.domain.Part.Pieces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Of 2 mugs at 4,500 and a plate at 7,000, some are given up. */
class OrderInPartTest {

  private static final Part ONE_MUG = part(new Pieces(MUG.id(), 1));
  private static final Part ALL_MUGS = part(new Pieces(MUG.id(), null));
  private static final Part EVERYTHING = part(new Pieces(MUG.id(), 2), new Pieces(PLATE.id(), 1));
  private static final UUID ANOTHER_REFUND = UUID.randomUUID();
  private static final String WHY = "one too many";

  @Test
  void asksForTheMoneyOfThePart() {
    Order order = paid();

    assertThat(events(cancel(order, ONE_MUG)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, 4_500L, WHY));
    assertThat(order.status()).isEqualTo(CANCELLING);
    assertThat(order.amount()).isEqualTo(AMOUNT);
    assertThat(order.repeatRequest(NOW))
        .contains(new PaymentCancellationRequested(ID, REFUND, 4_500L, WHY));
  }

  @Test
  void isPaidAgainWithWhatRemains() {
    Order order = paid();
    cancel(order, ONE_MUG);

    assertThat(events(order.payment().partiallyCancelled(REFUND, 4_500, NOW)))
        .containsExactly(
            new OrderLinesCancelled(
                ID,
                MEMBER,
                REFUND,
                List.of(new OrderLine(MUG.id(), "Mug", 1, 4_500)),
                List.of(new RequestedQuantity(MUG.id(), 1), new RequestedQuantity(PLATE.id(), 1)),
                4_500,
                "KRW"));
    assertThat(order.status()).isEqualTo(PAID);
    assertThat(order.amount()).isEqualTo(new Money(11_500, "KRW"));
    assertThat(order.lines()).extracting(line -> line.remaining()).containsExactly(1, 1);
    assertThat(order.refunds())
        .singleElement()
        .satisfies(refund -> assertThat(refund.amount()).isEqualTo(4_500));
  }

  @Test
  void aLineOfWhichNothingRemainsIsNoLine() {
    Order order = withoutMugs();

    assertThat(order.lines()).singleElement().satisfies(line -> isPlate(line));
    assertThat(order.amount()).isEqualTo(new Money(7_000, "KRW"));
  }

  private static void isPlate(io.jumun.order.domain.OrderLine line) {
    assertThat(line.productId()).isEqualTo(PLATE.id());
  }

  @Test
  void theRestIsCancelledAsAWholeAndItsRefundIsItsOwn() {
    Order order = withoutMugs();
    assertThat(events(order.cancel(WHY, ANOTHER_REFUND, NOW)))
        .containsExactly(new PaymentCancellationRequested(ID, ANOTHER_REFUND, null, WHY));

    assertThat(events(order.payment().cancelled(16_000, NOW)))
        .contains(new OrderCancelled(ID, MEMBER, WHY, 16_000, "KRW"));
    assertThat(order.refunds()).extracting(Refund::amount).containsExactly(9_000L, 7_000L);
  }

  @Test
  void aPartThatIsEverythingIsTheWhole() {
    Order order = paid();

    assertThat(events(cancel(order, EVERYTHING)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, null, WHY));
    order.payment().cancelled(16_000, NOW);
    assertThat(order.status()).isEqualTo(CANCELLED);
  }

  @Test
  void whatCameAlongForNothingGoesWithAllThatCosts() {
    Order order = paidWithAGift();

    assertThat(events(cancel(order, ALL_MUGS)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, null, WHY));
  }

  @Test
  void whatCameAlongForNothingGoesBackWithoutAskingForMoney() {
    Order order = paidWithAGift();

    assertThat(events(cancel(order, part(new Pieces(GIFT.id(), 1)))))
        .singleElement()
        .isInstanceOfSatisfying(
            OrderLinesCancelled.class, part -> assertThat(part.refundedAmount()).isZero());
    assertThat(order.status()).isEqualTo(PAID);
    assertThat(order.lines()).hasSize(1);
  }

  @Test
  void onePartAtATime() {
    Order order = paid();
    cancel(order, ONE_MUG);

    assertThat(cancel(order, ONE_MUG)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(cancel(order, ALL_MUGS)).isInstanceOf(Outcome.Refused.class);
    assertThat(order.cancel(WHY, ANOTHER_REFUND, NOW)).isInstanceOf(Outcome.Refused.class);
    assertThat(order.refunds()).hasSize(1);
  }

  @Test
  void isPaidAsBeforeWhenTheRefundIsRefused() {
    Order order = paid();
    cancel(order, ONE_MUG);

    Outcome refused = order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "no", NOW);

    assertThat(refused).isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(events(refused)).isEmpty();
    assertThat(order.status()).isEqualTo(PAID);
    assertThat(order.amount()).isEqualTo(AMOUNT);
    assertThat(events(cancel(order, ALL_MUGS)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, 9_000L, WHY));
  }

  @Test
  void isCancelledWhenItTurnsOutThatNothingIsCharged() {
    Order order = paid();
    cancel(order, ONE_MUG);

    order.payment().cancelled(0, NOW);

    assertThat(order.status()).isEqualTo(CANCELLED);
    assertThat(order.refunds()).extracting(Refund::amount).containsExactly(0L);
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    Order order = withoutMugs();

    assertThat(order.payment().partiallyCancelled(REFUND, 9_000, NOW))
        .isInstanceOf(Outcome.Unchanged.class);
    order.cancel(WHY, ANOTHER_REFUND, NOW);
    assertThat(order.payment().partiallyCancelled(REFUND, 9_000, NOW))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(CANCELLING);
  }

  @Test
  void refusesWhatIsNotInItOrNotAnyMore() {
    Order order = withoutMugs();

    for (Part part :
        List.of(
            ONE_MUG,
            part(new Pieces(UUID.randomUUID(), null)),
            part(new Pieces(PLATE.id(), 2)),
            part(new Pieces(PLATE.id(), 1), new Pieces(PLATE.id(), null)))) {
      assertThat(cancel(order, part))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_IN_ORDER));
    }
    assertThat(order.status()).isEqualTo(PAID);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      mode = Mode.EXCLUDE,
      names = {"PAID"})
  void onlyWhatIsPaidHasParts(OrderStatus status) {
    assertThat(cancel(in(status), ONE_MUG)).isInstanceOf(Outcome.Refused.class);
  }

  // ---- What is brought back ----

  @Test
  void whatIsBroughtBackIsPaidBackAndTheOrderStaysCompleted() {
    Order order = completed();
    assertThat(events(takeBack(order, ONE_MUG)))
        .containsExactly(new PaymentCancellationRequested(ID, REFUND, 4_500L, WHY));
    assertThat(order.repeatRequest(NOW)).isPresent();
    assertThat(order.awaitsRefund()).isTrue();

    assertThat(events(order.payment().partiallyCancelled(REFUND, 4_500, NOW)))
        .containsExactly(
            new OrderReturned(
                ID,
                MEMBER,
                REFUND,
                List.of(new OrderLine(MUG.id(), "Mug", 1, 4_500)),
                4_500,
                "KRW"));
    assertThat(order.status()).isEqualTo(COMPLETED);
    assertThat(order.amount()).isEqualTo(new Money(11_500, "KRW"));
    assertThat(order.repeatRequest(NOW)).isEmpty();
  }

  @Test
  void everythingIsBroughtBackBitByBitOrAtOnce() {
    Order order = completed();
    takeBack(order, ONE_MUG);
    order.payment().partiallyCancelled(REFUND, 4_500, NOW);

    assertThat(events(order.inPart().takeBack(null, WHY, ANOTHER_REFUND, NOW)))
        .containsExactly(new PaymentCancellationRequested(ID, ANOTHER_REFUND, null, WHY));
    order.payment().cancelled(16_000, NOW);

    assertThat(order.status()).isEqualTo(COMPLETED);
    assertThat(order.amount()).isEqualTo(new Money(0, "KRW"));
    assertThat(order.refunds()).extracting(Refund::amount).containsExactly(4_500L, 11_500L);
    assertThat(takeBack(order, null)).isInstanceOf(Outcome.Refused.class);
    assertThat(order.name()).isEqualTo("Mug and 1 more");
  }

  @Test
  void aReturnAfterTheDepositHasGoneAllTheSameGivesNothingBack() {
    Order order = completed();
    takeBack(order, ONE_MUG);
    order.payment().partiallyCancelled(REFUND, 4_500, NOW);
    order.inPart().takeBack(null, WHY, ANOTHER_REFUND, NOW);

    order.payment().cancelled(0, NOW);

    assertThat(order.refunds()).extracting(Refund::amount).containsExactly(4_500L, 0L);
    assertThat(order.awaitsRefund()).isFalse();
  }

  @Test
  void aReturnThatIsRefusedCallsAPersonAndMayBeAskedAgain() {
    Order order = completed();
    takeBack(order, ONE_MUG);

    assertThat(order.payment().cancellationRefused(REFUND, "NOT_CANCELABLE", "no", NOW))
        .isInstanceOf(Outcome.OperatorNeeded.class);
    assertThat(order.amount()).isEqualTo(AMOUNT);
    assertThat(order.awaitsRefund()).isFalse();
    assertThat(takeBack(order, ONE_MUG)).isInstanceOf(Outcome.Noted.class);
  }

  @Test
  void oneReturnAtATime() {
    Order order = completed();
    takeBack(order, ONE_MUG);

    assertThat(takeBack(order, ONE_MUG)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(takeBack(order, ALL_MUGS)).isInstanceOf(Outcome.Refused.class);
    assertThat(takeBack(order, null)).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      mode = Mode.EXCLUDE,
      names = {"COMPLETED"})
  void onlyWhatIsCompletedIsReturned(OrderStatus status) {
    assertThat(takeBack(in(status), ONE_MUG)).isInstanceOf(Outcome.Refused.class);
  }

  private static Order withoutMugs() {
    Order order = paid();
    cancel(order, ALL_MUGS);
    order.payment().partiallyCancelled(REFUND, 9_000, NOW);
    return order;
  }

  private static final Product GIFT =
      new Product(UUID.randomUUID(), "Sticker", new Money(0, "KRW"));

  private static Order paidWithAGift() {
    Order order =
        OrderFixture.place(
            new Basket.Lines()
                .add(MUG.id(), new Quantity(1))
                .add(GIFT.id(), new Quantity(1))
                .basket()
                .priced(Map.of(MUG.id(), MUG, GIFT.id(), GIFT)));
    order.checkOut(PaymentMethod.CARD, 100, NOW);
    order.stock().reserved(NOW);
    order.payment().approved(new Money(4_500, "KRW"), NOW, NOW);
    return order;
  }

  private static Outcome cancel(Order order, Part part) {
    return order.inPart().cancel(part, WHY, REFUND, NOW);
  }

  private static Outcome takeBack(Order order, Part part) {
    return order.inPart().takeBack(part, WHY, REFUND, NOW);
  }

  private static Part part(Pieces... pieces) {
    return new Part(List.of(pieces));
  }
}

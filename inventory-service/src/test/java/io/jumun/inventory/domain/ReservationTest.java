package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Shortage;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReleased;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.inventory.StockReturned;
import io.jumun.contracts.inventory.StockSold;
import io.jumun.inventory.domain.OrderNews.Closed;
import io.jumun.inventory.domain.OrderNews.Paid;
import io.jumun.inventory.domain.OrderNews.PartGivenUp;
import io.jumun.inventory.domain.OrderNews.PaymentFellBack;
import io.jumun.inventory.domain.OrderNews.StockAskedFor;
import io.jumun.inventory.domain.ReservationState.Held;
import io.jumun.inventory.domain.ReservationState.None;
import io.jumun.inventory.domain.ReservationState.Rejected;
import io.jumun.inventory.domain.ReservationState.Released;
import io.jumun.inventory.domain.ReservationState.Returned;
import io.jumun.inventory.domain.ReservationState.Sold;
import io.jumun.inventory.domain.ReservationState.Tombstone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Row by row the table "reservation is | and then | becomes". */
class ReservationTest {

  private static final UUID ORDER = new UUID(0, 7);
  private static final UUID APPLE = new UUID(1, 1);
  private static final UUID PEAR = new UUID(1, 2);
  private static final UUID UNKNOWN = new UUID(1, 3);

  private static final Cause.Decision COUNTED = new Cause.Decision(new UUID(0, 8), "counted");

  private static final List<RequestedQuantity> LINES =
      List.of(new RequestedQuantity(APPLE, 2), new RequestedQuantity(PEAR, 1));
  private static final Basket BASKET = Basket.of(LINES);
  private static final Basket REST = Basket.of(List.of(new RequestedQuantity(APPLE, 1)));
  private static final Basket GIVEN_UP =
      Basket.of(List.of(new RequestedQuantity(APPLE, 1), new RequestedQuantity(PEAR, 1)));
  private static final List<Shortage> SHORTAGES = List.of(new Shortage(APPLE, 2, 1));

  private final StockBook stock =
      new StockBook(Map.of(APPLE, StockLevel.initial(10), PEAR, StockLevel.initial(10)));
  private final Reservation reservation = Reservation.none(ORDER);
  private long sequence;

  @Test
  void holdsAllLinesOfANewOrder() {
    assertThat(ask()).isEqualTo(changed(new Held(BASKET), new StockReserved(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 2, 0));
    assertThat(level(PEAR)).isEqualTo(new StockLevel(10, 9, 1, 0));
  }

  @Test
  void rejectsAllOfAnOrderWhenOneLineIsShort() {
    stock.adjust(APPLE, -9, COUNTED);

    assertThat(ask())
        .isEqualTo(changed(new Rejected(SHORTAGES), new StockRejected(ORDER, SHORTAGES)));
    assertThat(level(APPLE)).isEqualTo(StockLevel.initial(1));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void namesEveryShortage() {
    stock.adjust(APPLE, -10, COUNTED);
    stock.adjust(PEAR, -10, COUNTED);

    assertThat(ask().answer())
        .contains(
            new StockRejected(ORDER, List.of(new Shortage(APPLE, 2, 0), new Shortage(PEAR, 1, 0))));
  }

  @Test
  void ofAnUnknownProductNoneAreAvailable() {
    assertThat(ask(new RequestedQuantity(PEAR, 1), new RequestedQuantity(UNKNOWN, 3)).answer())
        .contains(new StockRejected(ORDER, List.of(new Shortage(UNKNOWN, 3, 0))));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void linesOfTheSameProductCountTogether() {
    assertThat(ask(new RequestedQuantity(PEAR, 6), new RequestedQuantity(PEAR, 5)).answer())
        .contains(new StockRejected(ORDER, List.of(new Shortage(PEAR, 11, 10))));
  }

  @Test
  void theLastPieceIsHeld() {
    assertThat(ask(new RequestedQuantity(PEAR, 10)).answer())
        .contains(new StockReserved(ORDER, List.of(new RequestedQuantity(PEAR, 10))));
  }

  @Test
  void anOrderClosedBeforeItAskedLeavesATombstone() {
    assertThat(close()).isEqualTo(changed(new Tombstone()));
    assertThat(stock.moved()).isEmpty();
  }

  @Test
  void aRequestAfterTheTombstoneIsIgnored() {
    close();

    ignores(ask());
    assertThat(stock.moved()).isEmpty();
  }

  @Test
  void nothingIsSoldThatWasNeverHeld() {
    ignores(pay());
    ignores(revert());
    assertThat(reservation.state()).isEqualTo(new None());
  }

  @Test
  void sellsWhatIsHeldWhenTheOrderIsPaid() {
    ask();

    assertThat(pay()).isEqualTo(changed(new Sold(BASKET), new StockSold(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 0, 2));
  }

  @Test
  void releasesWhatIsHeldWhenTheOrderCloses() {
    ask();

    assertThat(close()).isEqualTo(changed(new Released(BASKET), new StockReleased(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(StockLevel.initial(10));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void takesBackWhatIsSoldWhenTheOrderCloses() {
    ask();
    pay();

    assertThat(close()).isEqualTo(changed(new Returned(BASKET), new StockReturned(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void holdsAgainWhatIsSoldWhenThePaymentFallsBack() {
    ask();
    pay();

    assertThat(revert()).isEqualTo(changed(new Held(BASKET)));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 2, 0));
    assertThat(pay()).isEqualTo(changed(new Sold(BASKET), new StockSold(ORDER, LINES)));
  }

  @Test
  void takesBackThePartOfWhatIsSoldThatIsGivenUp() {
    ask();
    pay();

    assertThat(keepOnly(REST))
        .isEqualTo(new Outcome.Reduced(new StockReturned(ORDER, GIVEN_UP.lines())));
    assertThat(reservation.state()).isEqualTo(new Sold(REST));
    assertThat(reservation.isSmaller()).isTrue();
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 9, 0, 1));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void takesBackTheRestWhenWhatIsLeftIsGivenUpToo() {
    ask();
    pay();
    keepOnly(REST);

    assertThat(close())
        .isEqualTo(changed(new Returned(REST), new StockReturned(ORDER, REST.lines())));
    assertThat(level(APPLE)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void theLatestWordOnWhatRemainsMakesGoodAnEarlierOneThatWasMissed() {
    ask(new RequestedQuantity(APPLE, 3), new RequestedQuantity(PEAR, 1));
    pay();
    long missed = ++sequence;

    keepOnly(REST);
    ignores(hear(new PartGivenUp(ORDER, BASKET), missed));

    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 9, 0, 1));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
  }

  @Test
  void aPartGivenUpTellsThatTheRestIsPaid() {
    ask();

    assertThat(keepOnly(REST))
        .isEqualTo(changed(new Sold(REST), new StockSold(ORDER, REST.lines())));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 9, 0, 1));
    assertThat(level(PEAR)).isEqualTo(StockLevel.initial(10));
    ignores(pay());
  }

  @Test
  void ignoresAPartWhereNothingIsSold() {
    ignores(keepOnly(REST));
    ask();
    close();
    ignores(keepOnly(REST));
  }

  @Test
  void whatRemainsIsNeverMoreThanThereWas() {
    ask();
    pay();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> keepOnly(Basket.of(List.of(new RequestedQuantity(APPLE, 3)))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keepOnly(Basket.of(List.of(new RequestedQuantity(UNKNOWN, 1)))));
  }

  @Test
  void answersAgainWhileHeld() {
    ask();

    assertThat(ask()).isEqualTo(new Outcome.Repeated(new StockReserved(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 2, 0));
  }

  @Test
  void answersAgainWhenSold() {
    ask();
    pay();

    assertThat(ask()).isEqualTo(new Outcome.Repeated(new StockReserved(ORDER, LINES)));
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 0, 2));
  }

  @Test
  void aRejectionStaysAlsoWhenThereIsEnoughByNow() {
    stock.adjust(APPLE, -9, COUNTED);
    ask();
    stock.adjust(APPLE, 100, COUNTED);

    assertThat(ask()).isEqualTo(new Outcome.Repeated(new StockRejected(ORDER, SHORTAGES)));
    assertThat(level(APPLE)).isEqualTo(StockLevel.initial(101));
  }

  @Test
  void nothingElseMovesARejection() {
    stock.adjust(APPLE, -9, COUNTED);
    ask();

    ignores(pay());
    ignores(revert());
    ignores(close());
    assertThat(reservation.state()).isEqualTo(new Rejected(SHORTAGES));
  }

  @Test
  void paidTwiceIsSoldOnce() {
    ask();
    pay();

    ignores(pay());
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 0, 2));
  }

  @Test
  void whatIsHeldCannotFallBack() {
    ask();

    ignores(revert());
    assertThat(level(APPLE)).isEqualTo(new StockLevel(10, 8, 2, 0));
  }

  @Test
  void releasedIsFinal() {
    ask();
    close();
    isFinal(new Released(BASKET));
  }

  @Test
  void returnedIsFinal() {
    ask();
    pay();
    close();
    isFinal(new Returned(BASKET));
  }

  @Test
  void aTombstoneIsFinal() {
    close();
    isFinal(new Tombstone());
  }

  @Test
  void whatIsNotNewerIsIgnored() {
    hear(new StockAskedFor(ORDER, BASKET), 5);

    ignores(hear(new Closed(ORDER), 5));
    ignores(hear(new Closed(ORDER), 4));
    assertThat(reservation.state()).isEqualTo(new Held(BASKET));
    assertThat(reservation.lastOrderSequence()).isEqualTo(5);
  }

  @Test
  void aTombstoneKeepsTheNumber() {
    hear(new Closed(ORDER), 9);

    assertThat(reservation.lastOrderSequence()).isEqualTo(9);
    ignores(hear(new StockAskedFor(ORDER, BASKET), 3));
  }

  @Test
  void alsoWhatWasIgnoredForItsStateMovesTheNumber() {
    hear(new StockAskedFor(ORDER, BASKET), 1);
    hear(new PaymentFellBack(ORDER), 4);

    ignores(hear(new Paid(ORDER), 3));
    assertThat(reservation.state()).isEqualTo(new Held(BASKET));
  }

  private void isFinal(ReservationState state) {
    var before = stock.of(APPLE);

    ignores(ask());
    ignores(pay());
    ignores(revert());
    ignores(close());
    assertThat(reservation.state()).isEqualTo(state);
    assertThat(stock.of(APPLE)).isEqualTo(before);
  }

  private static void ignores(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Ignored.class);
  }

  private Outcome ask(RequestedQuantity... lines) {
    return hear(
        new StockAskedFor(ORDER, lines.length == 0 ? BASKET : Basket.of(List.of(lines))),
        ++sequence);
  }

  private Outcome pay() {
    return hear(new Paid(ORDER), ++sequence);
  }

  private Outcome revert() {
    return hear(new PaymentFellBack(ORDER), ++sequence);
  }

  private Outcome keepOnly(Basket remaining) {
    return hear(new PartGivenUp(ORDER, remaining), ++sequence);
  }

  private Outcome close() {
    return hear(new Closed(ORDER), ++sequence);
  }

  private Outcome hear(OrderNews news, long number) {
    return reservation.hear(news, number, stock);
  }

  private StockLevel level(UUID product) {
    return stock.of(product).orElseThrow();
  }

  private static Outcome changed(ReservationState now, InventoryEvent said) {
    return new Outcome.Changed(now, java.util.Optional.of(said));
  }

  private static Outcome changed(ReservationState now) {
    return new Outcome.Changed(now, java.util.Optional.empty());
  }
}

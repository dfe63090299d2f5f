package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Shortage;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReleased;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.inventory.StockReturned;
import io.jumun.contracts.inventory.StockSold;
import io.jumun.contracts.order.OrderCompleted;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@InventoryTest
class OrderEventsTest {

  @Autowired Shelf shelf;
  private TestEvents events;
  private TestOrder order;

  @BeforeEach
  void connect(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    events = TestEvents.connect(bootstrapServers);
    order = new TestOrder(events);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void holdsWhatAnOrderAsksFor() {
    var mug = shelf.product(3);
    var pot = shelf.product(1);
    var lines =
        List.of(new RequestedQuantity(mug, 2), new RequestedQuantity(pot, 1)).stream()
            .sorted((a, b) -> a.productId().compareTo(b.productId()))
            .toList();

    order.asksFor(lines);

    answered(new StockReserved(order.id, lines));
    assertThat(shelf.statusOf(order.id)).isEqualTo("HELD");
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 1, 2, 0));
    assertThat(shelf.stockOf(pot)).isEqualTo(new StockLevel(1, 0, 1, 0));
  }

  @Test
  void rejectsWhatIsNotThereAndWhatDoesNotExistAndHoldsNothing() {
    var mug = shelf.product(3);
    var unknown = UUID.randomUUID();

    order.asksFor(List.of(new RequestedQuantity(mug, 1), new RequestedQuantity(unknown, 2)));

    answered(new StockRejected(order.id, List.of(new Shortage(unknown, 2, 0))));
    assertThat(shelf.statusOf(order.id)).isEqualTo("REJECTED");
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(3));
  }

  @Test
  void sellsWhatIsPaid() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.isPaid();

    answered(reserved(mug), new StockSold(order.id, two(mug)));
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 1, 0, 2));
  }

  @Test
  void releasesWhatIsHeldWhenTheOrderExpires() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.expires();

    answered(reserved(mug), new StockReleased(order.id, two(mug)));
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(3));
  }

  @Test
  void takesBackWhatIsSoldWhenTheOrderIsCancelled() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.isPaid();
    order.isCancelled();

    answered(
        reserved(mug), new StockSold(order.id, two(mug)), new StockReturned(order.id, two(mug)));
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(3));
  }

  @Test
  void takesBackWhatIsGivenUpOfAnOrder() {
    var mug = shelf.product(3);
    var cup = shelf.product(1);
    order.asksFor(List.of(new RequestedQuantity(mug, 2), new RequestedQuantity(cup, 1)));
    order.isPaid();
    order.goesOnWith(new RequestedQuantity(mug, 1));
    order.isCancelled();

    await().until(() -> order.answers().size() == 4);
    assertThat(order.answers())
        .endsWith(
            new StockReturned(order.id, Basket.of(List.of(one(mug), one(cup))).lines()),
            new StockReturned(order.id, List.of(one(mug))));
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(3));
    assertThat(shelf.stockOf(cup)).isEqualTo(StockLevel.initial(1));
  }

  @Test
  void keepsOnlyTheLinesThatRemain() {
    var mug = shelf.product(3);
    var cup = shelf.product(1);
    order.asksFor(List.of(new RequestedQuantity(mug, 2), new RequestedQuantity(cup, 1)));
    order.isPaid();
    handled(order.goesOnWith(one(mug)));

    assertThat(shelf.statusOf(order.id)).isEqualTo("SOLD");
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 2, 0, 1));
    shelf.isConsistent(mug);
    shelf.isConsistent(cup);
  }

  @Test
  void holdsAgainWhatIsSoldWhenThePaymentFallsBack() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.isPaid();
    handled(order.fallsBack());

    assertThat(shelf.statusOf(order.id)).isEqualTo("HELD");
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 1, 2, 0));
    assertThat(shelf.saidAbout(order.id)).containsExactly("StockReserved", "StockSold");
  }

  @Test
  void anOrderClosedBeforeItAskedGetsNothing() {
    var mug = shelf.product(3);
    order.expires();
    handled(order.asksFor(mug, 2));

    assertThat(shelf.statusOf(order.id)).isEqualTo("CLOSED");
    assertThat(shelf.saidAbout(order.id)).isEmpty();
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(3));
  }

  @Test
  void aTombstoneRemembersItsNumber() {
    order.expires();
    handled(order.saidLongAgo(new StockReservationRequested(order.id, two(shelf.product(3)))));

    assertThat(shelf.statusOf(order.id)).isEqualTo("CLOSED");
  }

  @Test
  void whatIsOlderThanWhatWasAppliedIsIgnored() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.isPaid();
    handled(order.saidLongAgo(new OrderExpired(order.id, UUID.randomUUID(), "NOT_PAID")));

    assertThat(shelf.statusOf(order.id)).isEqualTo("SOLD");
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 1, 0, 2));
  }

  @Test
  void askedAgainTheAnswerIsTheSame() {
    var mug = shelf.product(3);
    order.asksFor(mug, 2);
    order.asksFor(mug, 2);

    answered(reserved(mug), reserved(mug));
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(3, 1, 2, 0));
  }

  @Test
  void askedAgainARejectionIsTheSameWhateverCameInMeanwhile() {
    var mug = shelf.product(1);
    order.asksFor(mug, 2);
    var rejected = new StockRejected(order.id, List.of(new Shortage(mug, 2, 1)));
    answered(rejected);

    var other = new TestOrder(events);
    other.asksFor(mug, 1);
    await().until(() -> shelf.statusOf(other.id), "HELD"::equals);
    order.asksFor(mug, 2);

    answered(rejected, rejected);
  }

  @Test
  void theSameEventTakesEffectOnce() {
    var mug = shelf.product(5);
    var asked = new StockReservationRequested(order.id, two(mug));
    var id = order.says(asked);
    order.repeats(id, asked);
    order.repeats(id, asked);
    order.isPaid();

    answered(reserved(mug), new StockSold(order.id, two(mug)));
    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(5, 3, 0, 2));
  }

  @Test
  void whatDoesNotConcernStockChangesNothing() {
    var mug = shelf.product(3);
    var member = UUID.randomUUID();
    order.asksFor(mug, 2);
    order.says(new PaymentRequested(order.id, member, "CARD", 3000, "KRW", "2 mugs"));
    handled(order.says(new OrderCompleted(order.id, member, Instant.now())));

    assertThat(shelf.statusOf(order.id)).isEqualTo("HELD");
    assertThat(shelf.saidAbout(order.id)).containsExactly("StockReserved");
  }

  @Test
  void whatIsPaidWithoutAReservationSellsNothing() {
    handled(order.says(new OrderPaid(order.id, UUID.randomUUID(), 1, "KRW", Instant.now())));

    assertThat(shelf.statusOf(order.id)).isEqualTo("NONE");
    assertThat(shelf.saidAbout(order.id)).isEmpty();
  }

  @Test
  void aRequestThatMakesNoSenseIsSetAsideAndTheOthersGoOn() {
    var before = shelf.deadLetters();
    var mug = shelf.product(3);
    order.asksFor(mug, 0);
    var other = new TestOrder(events);
    other.asksFor(mug, 2);

    await().until(() -> shelf.statusOf(other.id), "HELD"::equals);
    await().until(() -> shelf.deadLetters() == before + 1);
    assertThat(shelf.statusOf(order.id)).isEqualTo("NONE");
  }

  private StockReserved reserved(UUID product) {
    return new StockReserved(order.id, two(product));
  }

  private static RequestedQuantity one(UUID product) {
    return new RequestedQuantity(product, 1);
  }

  private static List<RequestedQuantity> two(UUID product) {
    return List.of(new RequestedQuantity(product, 2));
  }

  private void answered(DomainEvent... expected) {
    await().untilAsserted(() -> assertThat(order.answers()).containsExactly(expected));
  }

  private void handled(UUID event) {
    await().until(() -> shelf.handled(event));
  }
}

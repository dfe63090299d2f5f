package io.jumun.order.domain;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Shortage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order of 2 mugs at 4,500 and 1 plate at 7,000, brought to where a test begins. */
final class OrderFixture {

  static final Instant PLACED = Instant.parse("2026-03-01T10:00:00Z");
  static final Instant EXPIRES = PLACED.plusSeconds(1800);
  static final Instant NOW = PLACED.plusSeconds(60);
  static final Instant DUE = PLACED.plusSeconds(7200);
  static final long MINIMUM = 100;
  static final Money AMOUNT = new Money(16_000, "KRW");

  static final Product MUG = product("Mug", 4_500);
  static final Product PLATE = product("Plate", 7_000);

  static final UUID ID = UUID.randomUUID();
  static final UUID MEMBER = UUID.randomUUID();
  static final UUID REFUND = UUID.randomUUID();

  private OrderFixture() {}

  static Order created() {
    return place(
        new Basket.Lines()
            .add(MUG.id(), new Quantity(2))
            .add(PLATE.id(), new Quantity(1))
            .basket()
            .priced(Map.of(MUG.id(), MUG, PLATE.id(), PLATE)));
  }

  static Order worth(long amount) {
    Product product = product("Thing", amount);
    return place(
        new Basket.Lines()
            .add(product.id(), new Quantity(1))
            .basket()
            .priced(Map.of(product.id(), product)));
  }

  static Order place(PricedBasket basket) {
    return Order.place(ID, MEMBER, basket, PLACED, EXPIRES);
  }

  static Order reserving() {
    Order order = created();
    order.checkOut(PaymentMethod.CARD, MINIMUM, NOW);
    return order;
  }

  static Order awaitingPayment() {
    Order order = reserving();
    order.stock().reserved(NOW);
    return order;
  }

  static Order paid() {
    Order order = awaitingPayment();
    order.payment().approved(AMOUNT, NOW, NOW);
    return order;
  }

  static Order cancelling() {
    Order order = awaitingPayment();
    order.cancel("changed my mind", REFUND, NOW);
    return order;
  }

  static Order cancellingAfterPaid() {
    Order order = paid();
    order.cancel("changed my mind", REFUND, NOW);
    return order;
  }

  static Order completed() {
    Order order = paid();
    order.complete(NOW);
    return order;
  }

  static Order rejected() {
    Order order = reserving();
    order.stock().rejected(shortages(), NOW);
    return order;
  }

  static Order expired() {
    Order order = created();
    order.expire(EXPIRES);
    return order;
  }

  static Order cancelled() {
    Order order = created();
    order.cancel("changed my mind", REFUND, NOW);
    return order;
  }

  static Order in(OrderStatus status) {
    return switch (status) {
      case CREATED -> created();
      case RESERVING -> reserving();
      case AWAITING_PAYMENT -> awaitingPayment();
      case PAID -> paid();
      case CANCELLING -> cancelling();
      case COMPLETED -> completed();
      case REJECTED -> rejected();
      case EXPIRED -> expired();
      case CANCELLED -> cancelled();
    };
  }

  static List<Shortage> shortages() {
    return List.of(new Shortage(MUG.id(), 2, 1));
  }

  static List<DomainEvent> events(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Moved moved -> moved.events();
      case Outcome.OperatorNeeded needed -> events(needed.outcome());
      case Outcome.Noted noted -> noted.events();
      case Outcome.Unchanged _, Outcome.Refused _ -> List.of();
    };
  }

  private static Product product(String name, long price) {
    return new Product(UUID.randomUUID(), name, new Money(price, "KRW"));
  }
}

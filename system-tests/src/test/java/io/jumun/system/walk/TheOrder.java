package io.jumun.system.walk;

import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Part;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one order that a walk is about: the last two pieces of a product, with one won off, so that
 * they did not cost the same.
 */
final class TheOrder {

  static final UUID ID = new UUID(1, 1);
  static final UUID MEMBER = new UUID(1, 2);
  static final UUID PRODUCT = new UUID(1, 3);
  static final int PIECES = 2;
  static final Money PRICE = new Money(500, "KRW");
  static final UUID COUPON = new UUID(1, 4);
  static final long DISCOUNT = 1;
  static final long AMOUNT = PIECES * PRICE.amount() - DISCOUNT;

  /** One of the two. */
  static final Part PART = new Part(List.of(new Part.Pieces(PRODUCT, 1)));

  private TheOrder() {}

  static Order placed() {
    var basket = new Basket(Map.of(PRODUCT, new Quantity(PIECES)));
    var products = Map.of(PRODUCT, new Product(PRODUCT, "The last ones", PRICE));
    var priced = basket.priced(products).less(DISCOUNT, COUPON);
    return Order.place(ID, MEMBER, priced, World.START, World.START.plus(World.ORDER_EXPIRY));
  }
}

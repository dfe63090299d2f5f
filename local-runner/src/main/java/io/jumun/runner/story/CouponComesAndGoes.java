package io.jumun.runner.story;

/** A coupon goes the way of its order, and what is given up gives back what it cost. */
final class CouponComesAndGoes implements Story {

  @Override
  public String title() {
    return "Ten percent off the cart: given back with one order, used with the next";
  }

  @Override
  public void tell(Scene scene) {
    Product bowl = scene.product("Brass rice bowl", 18_000, 5);
    Product spoon = scene.product("Brass spoon", 6_000, 5);
    Coupon coupon = scene.coupon(10);
    scene.cart().put(bowl, 1).order(coupon).cancel("the spoons are missing").expect("CANCELLED");
    coupon.expect("ISSUED");

    PlacedOrder order = scene.cart().put(bowl, 1).put(spoon, 2).order(coupon);
    scene.expect(order.amount() == 27_000, "30,000 won less 10 percent are 27,000 won.");
    order.checkOut().expectPayment("READY").pay().expect("PAID");
    order.cancelPieces(spoon, 2, "chopsticks are enough").expectPaid(16_200).expect("PAID");
    order.complete().expect("COMPLETED");
    coupon.expect("USED");
    scene.expectStock(spoon, 5, 0, 0);
  }
}

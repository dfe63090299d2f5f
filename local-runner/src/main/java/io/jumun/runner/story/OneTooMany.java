package io.jumun.runner.story;

/** A part of an order is given up, another part comes back after delivery: each is paid back. */
final class OneTooMany implements Story {

  @Override
  public String title() {
    return "One piece too many, and one that comes back broken";
  }

  @Override
  public void tell(Scene scene) {
    Product bowl = scene.product("Celadon bowl", 20_000, 5);
    PlacedOrder order = scene.order(bowl, 3).checkOut().expectPayment("READY");
    order.pay().expect("PAID");
    order.cancelPieces(bowl, 1, "one too many").expectPaid(40_000).expect("PAID");
    scene.expectStock(bowl, 3, 0, 2);

    order.complete();
    scene.takeBack(order, bowl, 1, "broken");
    order.expectPaid(20_000).expect("COMPLETED");
    scene.expect(order.charges() == 1, "The gateway charged once, and gave back twice.");
    scene.expectStock(bowl, 3, 0, 2);
  }
}

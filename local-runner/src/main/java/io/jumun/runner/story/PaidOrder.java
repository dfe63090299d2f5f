package io.jumun.runner.story;

/** The way that most orders go. */
final class PaidOrder implements Story {

  @Override
  public String title() {
    return "An order is placed, reserved, paid and sold";
  }

  @Override
  public void tell(Scene scene) {
    Product tea = scene.product("Green tea, 100 g", 12_000, 10);
    PlacedOrder order = scene.order(tea, 2).checkOut().expect("AWAITING_PAYMENT");
    scene.expectStock(tea, 8, 2, 0);
    order.expectPayment("READY").pay().expect("PAID");
    scene.expectStock(tea, 8, 0, 2);
    scene.expect(
        order.charged() == 24_000, "The gateway's own ledger shows 24,000 won, charged once.");
  }
}

package io.jumun.runner.story;

/** Nothing is sold twice. */
final class SoldOut implements Story {

  @Override
  public String title() {
    return "The last piece goes to one of two shoppers, the other order is rejected";
  }

  @Override
  public void tell(Scene scene) {
    Product pot = scene.product("Celadon teapot", 89_000, 1);
    scene.order(pot, 1).checkOut().expect("AWAITING_PAYMENT");
    PlacedOrder late = scene.order(pot, 1).checkOut().expect("REJECTED");
    scene.says("The order says why: " + late.look().get("reason").asString());
    scene.expectStock(pot, 0, 1, 0);
    scene.expect(late.charges() == 0, "The rejected shopper was charged nothing.");
  }
}
